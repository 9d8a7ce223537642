import type {ParseFrontMatter} from '@docusaurus/types';
import {fieldProblems} from './internals/front-matter-fields.ts';
import {addressOf, isIndex, pathInBank, slugOf, type NameOptions} from '../bank/files/index.ts';

export interface AddressOptions {
  /** Absolute path of the folder with the topics. */
  docsDir: string;
  names: NameOptions;
  /** Reads the front matter of any file. */
  parse: ParseFrontMatter;
  /** The content check of this reading, which rejects when its errors end the build. */
  check: () => Promise<void> | undefined;
}

/**
 * Give each page of the bank its address, as if its author had written `slug:`: the bank says what
 * the name of a file means, not Docusaurus.
 *
 * Docusaurus reads front matter while the content check is under way. What it cannot read, the check
 * has a better word for, with file and line.
 */
export function withAddresses({docsDir, names, parse, check}: AddressOptions): ParseFrontMatter {
  return async (params) => {
    try {
      const result = await parse(params);
      const path = pathInBank(docsDir, params.filePath);
      if (path === null) return result;
      const [problem] = fieldProblems(result.frontMatter);
      if (problem) throw new Error(problem.message);
      const address = addressOf(path, slugOf(path, result.frontMatter), names);
      const {pagination_next: next, pagination_prev: previous} = result.frontMatter;
      // Of a page that is not there, Docusaurus names no line.
      if ((next ?? previous ?? null) !== null) await check();
      const slug = isIndex(path) ? `${address}/` : address || '/';
      return {...result, frontMatter: {...result.frontMatter, slug}};
    } catch (error) {
      await check();
      throw error;
    }
  };
}
