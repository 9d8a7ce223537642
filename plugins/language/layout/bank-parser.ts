import type {Root} from 'mdast';
import type {Processor} from 'unified';
import {parseMarkdown} from '../questions/markdown.ts';
import remarkDetails from '../dialect/index.ts';

/**
 * Remark plugin that parses pages as the bank is read, so that a page shows what the content
 * check, the search and the links know of it. Pages of MDX keep the parser of MDX, which has added
 * to it what their code is read with.
 */
export default function bankParser(this: Processor): undefined {
  const isMdx = (this.data().micromarkExtensions ?? []).length > 0;
  if (!isMdx) this.parser = (text: string): Root => parseMarkdown(text);
  remarkDetails.call(this);
}
