import type {Root} from 'mdast';
import {cjkFriendlyExtension} from 'micromark-extension-cjk-friendly';
import {gfmStrikethroughCjkFriendly} from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import {combineExtensions} from 'micromark-util-combine-extensions';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified, type Processor} from 'unified';
import {visit} from 'unist-util-visit';
import remarkDetails from '../dialect/index.ts';
import remarkMkdocs from '../mkdocs/index.ts';
import type {Profile} from '../vocabulary.ts';
import {hidePipes} from './code-pipes.ts';
import {frontMatterLength} from './front-matter-block.ts';
import {splitSource} from './split-source.ts';
import {shiftPositions} from './shift-positions.ts';
import {
  unneededConstructs,
  withoutConstructs,
  withoutIdleTransforms,
} from './unneeded-constructs.ts';

const processors = new Map<string, Processor<Root>>();

/** Two tildes on each side strike text: `H~2~O` and "about ~5 and ~7" stay as written. */
const strikethrough = {singleTilde: false};

/** Scripts without spaces between words, where emphasis ends in the middle of a line. */
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * Parse a question file exactly as the site does: CommonMark, GFM, front matter,
 * directives and the `???` dialect.
 *
 * The parser's time grows faster than the text, and with each syntax that it looks for. So a
 * long page is parsed in parts, and without the syntax that it cannot have.
 *
 * @param text - The file's text.
 * @param profile - The syntax of another tool that is read too.
 * @returns Its syntax tree, with positions (1-based lines and columns).
 */
export function parseMarkdown(text: string, profile: Profile | null = null): Root {
  return parse(text, unneededConstructs, splitSource, profile);
}

/** Parse a text in one go, looking for all syntax: what {@link parseMarkdown} has to come to. */
export function parseWhole(text: string, profile: Profile | null = null): Root {
  return parse(
    text,
    () => null,
    (whole) => [{text: whole, line: 0, offset: 0}],
    profile,
  );
}

function parse(
  text: string,
  without: (text: string) => string[] | null,
  split: typeof splitSource,
  profile: Profile | null,
): Root {
  // Front matter that nothing ends would take what follows for its own until the end of the file.
  const hasFrontMatter = frontMatterLength(text) > 0;
  const isCjk = cjk.test(text);
  const {text: written, showPipes} = hidePipes(text);
  const [first, ...others] = split(written, profile).map(({text: part, line, offset}) => {
    const hasHead = hasFrontMatter && offset === 0;
    const tree = processorFor(without(part), hasHead, isCjk, profile).parse(part);
    if (offset > 0) shiftPositions(tree, line, offset);
    return tree;
  });
  // A text has at least one part.
  if (!first) throw new Error('Expected a text to have at least one part.');
  for (const {children, position} of others) {
    first.children.push(...children);
    if (first.position && position) first.position.end = position.end;
  }

  showPipes(first);
  if (text.includes('\r')) unifyLineEndings(first);
  return first;
}

/** Who looks at lines of text or code need not know how the file ends them. Places in HTML are counted in its value. */
function unifyLineEndings(tree: Root): void {
  visit(tree, (node) => {
    if ('value' in node && node.type !== 'html') node.value = node.value.replace(/\r\n?/g, '\n');
  });
}

function processorFor(
  without: readonly string[] | null,
  hasFrontMatter: boolean,
  isCjk: boolean,
  profile: Profile | null,
): Processor<Root> {
  const key = [hasFrontMatter, isCjk, profile, ...(without ?? ['whole'])].join();
  let processor = processors.get(key);
  if (!processor) {
    processor = unified()
      .use(remarkParse)
      .use(hasFrontMatter ? [remarkFrontmatter] : [])
      .use(remarkGfm, strikethrough)
      .use(remarkDirective)
      .use(remarkDetails, {htmlEndsWithTags: profile === 'mkdocs'})
      .use(profile === 'mkdocs' ? [remarkMkdocs] : [])
      .use(function adjust(this: Processor) {
        const data = this.data();
        const extensions = data.micromarkExtensions ?? [];
        if (isCjk)
          extensions.push(cjkFriendlyExtension(), gfmStrikethroughCjkFriendly(strikethrough));
        if (!without) return;
        // Each part of a page has a parser of its own, which puts them together.
        data.micromarkExtensions = [combineExtensions(withoutConstructs(extensions, without))];
        data.fromMarkdownExtensions = withoutIdleTransforms(data.fromMarkdownExtensions ?? []);
      })
      .freeze();
    processors.set(key, processor);
  }

  return processor;
}
