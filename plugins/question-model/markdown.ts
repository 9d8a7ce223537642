import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified, type Processor} from 'unified';
import remarkDetails from '../remark-details/index.ts';
import {splitSource} from './split-source.ts';
import {shiftPositions} from './shift-positions.ts';
import {unneededConstructs, withoutConstructs} from './unneeded-constructs.ts';

const processors = new Map<string, Processor<Root>>();

/**
 * Parse a question file exactly as the site does: CommonMark, GFM, front matter,
 * directives and the `???` dialect.
 *
 * The parser's time grows faster than the text, and with each syntax that it looks for. So a
 * long page is parsed in parts, and without the syntax that it cannot have.
 *
 * @param text - The file's text.
 * @returns Its syntax tree, with positions (1-based lines and columns).
 */
export function parseMarkdown(text: string): Root {
  const processor = processorWithout(unneededConstructs(text));
  const [first, ...others] = splitSource(text).map(({text: part, line, offset}) => {
    const tree = processor.parse(part);
    if (offset > 0) shiftPositions(tree, line, offset);
    return tree;
  });
  // A text has at least one part.
  if (!first) return processor.parse(text);
  for (const {children, position} of others) {
    first.children.push(...children);
    if (first.position && position) first.position.end = position.end;
  }

  return first;
}

/** Parse a text in one go, looking for all syntax: what {@link parseMarkdown} has to come to. */
export function parseWhole(text: string): Root {
  return processorWithout([]).parse(text);
}

function processorWithout(constructs: readonly string[]): Processor<Root> {
  const key = constructs.join();
  let processor = processors.get(key);
  if (!processor) {
    processor = unified()
      .use(remarkParse)
      .use(remarkFrontmatter)
      .use(remarkGfm)
      .use(remarkDirective)
      .use(remarkDetails)
      .use(function leaveOut(this: Processor) {
        const data = this.data();
        data.micromarkExtensions = withoutConstructs(data.micromarkExtensions ?? [], constructs);
      })
      .freeze();
    processors.set(key, processor);
  }

  return processor;
}
