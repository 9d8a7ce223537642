import type {Root} from 'mdast';
import type {Processor} from 'unified';
import {parseMarkdown} from '../questions/markdown.ts';
import remarkDetails from '../dialect/index.ts';
import type {Profile} from '../vocabulary.ts';

/**
 * Remark plugin that parses pages as the bank is read, so that a page shows what the content
 * check, the search and the links know of it. Pages of MDX keep the parser of MDX, which has added
 * to it what their code is read with.
 */
export default function bankParser(this: Processor, profile: Profile | null = null): undefined {
  const isMdx = (this.data().micromarkExtensions ?? []).length > 0;
  if (!isMdx) this.parser = (text: string): Root => parseMarkdown(text, profile);
  remarkDetails.call(this);
}
