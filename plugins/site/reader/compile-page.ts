import type {Root} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {Root as HtmlRoot} from 'hast';
import type {MdxjsEsm} from 'mdast-util-mdxjs-esm';
import type {Handlers} from 'mdast-util-to-hast';
import type {Processor} from 'unified';
import type {VFile} from 'vfile';
import {nodesIn} from '../../language/nodes.ts';
import type {Page} from '../../language/questions/read-page.ts';
import {createMarkdownCompiler, type MarkdownCompiler} from '../internals/markdown-compiler.ts';
import {linkPlaceholder} from './link-placeholders.ts';
import {markdownPlugins} from './markdown-plugins.ts';
import type {CompiledPage, CompileSettings} from './types.ts';

/** A page that was read. */
export interface ReadPage {
  path: string;
  text: string;
  page: Page;
}

interface Compiler {
  process: MarkdownCompiler['process'];
  /** Links to files, by the page they are on. */
  fileLinks: Map<string, string[]>;
}

const compilers = new Map<string, Promise<Compiler>>();
/** The pages under way, by path: Docusaurus's processor takes text only. */
const read = new Map<string, Page>();

/**
 * Compile a page as `@docusaurus/mdx-loader` does, from the tree that was read already.
 *
 * @returns Null when it cannot be compiled, so that Docusaurus says why in its own words.
 */
export async function compilePage(
  {path, text, page}: ReadPage,
  settings: CompileSettings,
): Promise<CompiledPage | null> {
  try {
    const {process, fileLinks} = await compilerFor(settings, formatFor(page));
    read.set(path, page);
    fileLinks.set(path, []);
    const {content, data} = await process({
      content: text,
      filePath: path,
      frontMatter: page.frontMatter,
      compilerName: 'client',
    });
    const contentTitle = data.contentTitle as string | undefined;
    return {code: content, contentTitle, fileLinks: fileLinks.get(path) ?? []};
  } catch {
    return null;
  } finally {
    read.delete(path);
  }
}

type Format = 'md' | 'mdx';

/**
 * The two formats differ in the parser, which is not used here, and in what becomes of HTML: for
 * `md` all of the page goes through an HTML parser, which takes a sixth of the time of a build.
 */
function formatFor({nodes}: Page): Format {
  return nodes.some(({type}) => type === 'html') ? 'md' : 'mdx';
}

function compilerFor(settings: CompileSettings, format: Format): Promise<Compiler> {
  const key = format + JSON.stringify(settings);
  let compiler = compilers.get(key);
  if (!compiler) compilers.set(key, (compiler = createCompiler(settings, format)));
  return compiler;
}

async function createCompiler(settings: CompileSettings, format: Format): Promise<Compiler> {
  const {siteDir, docsDir, staticDirs, markdown} = settings;
  const fileLinks = new Map<string, string[]>();
  const {beforeDefaultRemarkPlugins, remarkPlugins, beforeDefaultRehypePlugins} =
    markdownPlugins(docsDir);
  const [, ...afterParser] = beforeDefaultRemarkPlugins;
  const {process} = await createMarkdownCompiler({
    format,
    options: {
      siteDir,
      staticDirs,
      markdownConfig: {
        ...markdown,
        remarkRehypeOptions: {...(markdown.remarkRehypeOptions as object), handlers: components},
      } as never,
      admonitions: true,
      beforeDefaultRemarkPlugins: [takeTree, ...afterParser],
      remarkPlugins,
      rehypePlugins: [],
      recmaPlugins: [],
      beforeDefaultRehypePlugins: [lighten, ...beforeDefaultRehypePlugins],
      // Where files have their pages is known to Docusaurus, and may change when they do not.
      resolveMarkdownLink({sourceFilePath, linkPathname}) {
        const links = fileLinks.get(sourceFilePath) ?? [];
        links.push(linkPathname);
        return linkPlaceholder(links.length - 1);
      },
    },
  });
  return {process, fileLinks};
}

/** Components and imports stay as they are. What only lets them pass copies them with all that they have, though nobody else asks. */
const components: Handlers = {
  mdxJsxFlowElement: (state, node: MdxJsxFlowElement) => ({...node, children: state.all(node)}),
  mdxJsxTextElement: (state, node: MdxJsxTextElement) => ({...node, children: state.all(node)}),
  mdxjsEsm: (_, node: MdxjsEsm) => node as never,
};

/**
 * Rehype plugin that makes one of texts that touch, as an HTML parser does: React puts a comment between. And forgets
 * where each node was written, which becomes four fields more of each part of the module, for two walks through all of them.
 */
function lighten() {
  return (tree: HtmlRoot) => {
    for (const parent of nodesIn(tree)) {
      delete parent.position;
      if (!('children' in parent)) continue;
      const {children} = parent;
      for (let at = children.length - 1; at > 0; at--) {
        const [before, node] = [children[at - 1], children[at]];
        if (before?.type !== 'text' || node?.type !== 'text') continue;
        children.splice(at - 1, 2, {...before, value: before.value + node.value});
      }
    }
  };
}

/** Remark plugin that gives the tree of a page that was read, instead of parsing it again. */
function takeTree(this: Processor) {
  this.parser = (_text: string, file: VFile): Root => {
    const page = read.get(file.path);
    if (!page) throw new Error(`${file.path} was not read`);
    file.data.page = page;
    return page.tree;
  };
}
