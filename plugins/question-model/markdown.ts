import type {Root} from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import remarkDetails from '../remark-details/index.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkDetails)
  .freeze();

/**
 * Parse a question file exactly as the site does: CommonMark, GFM, front matter,
 * directives and the `???` dialect.
 *
 * @param text - The file's text.
 * @returns Its syntax tree, with positions (1-based lines and columns).
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
