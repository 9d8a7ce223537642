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

/** Fields that name a page or a sidebar. */
const namingFields = ['id', 'pagination_next', 'pagination_prev', 'displayed_sidebar'];

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
      // Where such a name is wrong, Docusaurus names no line.
      if (namingFields.some((name) => (result.frontMatter[name] ?? null) !== null)) await check();
      const slug = isIndex(path) ? `${address}/` : address || '/';
      return {...result, frontMatter: {...result.frontMatter, slug}};
    } catch (error) {
      await check();
      throw error;
    }
  };
}
