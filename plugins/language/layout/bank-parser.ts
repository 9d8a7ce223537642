import type {Root} from 'mdast';
import type {Processor} from 'unified';
import type {VFile} from 'vfile';
import {parseMarkdown} from '../questions/markdown.ts';
import remarkDetails from '../dialect/index.ts';

/**
 * Remark plugin that parses pages as the bank is read, so that a page shows what the content
 * check, the search and the links know of it. Pages of MDX keep the parser of MDX.
 */
export default function bankParser(this: Processor): undefined {
  const {parser} = this;
  this.parser = (text: string, file: VFile): Root =>
    file.extname === '.mdx' && parser ? (parser(text, file) as Root) : parseMarkdown(text);
  remarkDetails.call(this);
}
