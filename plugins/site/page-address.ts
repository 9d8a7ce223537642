import type {ParseFrontMatter} from '@docusaurus/types';
import {isValidPathname} from '@docusaurus/utils';
import {fieldProblems} from './internals/front-matter-fields.ts';
import {addressOf, isIndex, pathInBank, slugOf, type NameOptions} from '../bank/files/index.ts';
import {findWrongNames} from './wrong-names.ts';

export interface AddressOptions {
  /** Absolute path of the folder with the topics. */
  docsDir: string;
  names: NameOptions;
  /** Reads the front matter of any file. */
  parse: ParseFrontMatter;
  /** The content check of this reading, which rejects when its errors end the build; none while pages are written. */
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
  const wrongNames = findWrongNames(docsDir, names);
  return async (params) => {
    try {
      const result = await parse(params);
      const path = pathInBank(docsDir, params.filePath);
      if (path === null) return result;
      const [problem] = fieldProblems(result.frontMatter);
      if (problem) throw new Error(problem.message);
      const frontMatter = {...result.frontMatter};
      let address = addressOf(path, slugOf(path, frontMatter), names);
      const isAddress = isValidPathname(address || '/');
      // Where such a name is wrong, Docusaurus names no line.
      if (!isAddress || namingFields.some((name) => (frontMatter[name] ?? null) !== null)) {
        const checking = check();
        await checking;
        if (checking === undefined) {
          // The site goes on without what the check finds wrong.
          const wrong = wrongNames(path, frontMatter);
          for (const name of wrong) Reflect.deleteProperty(frontMatter, name);
          if (!isAddress) address = addressOf(path, null, names);
        }
      }
      const slug = isIndex(path) ? `${address}/` : address || '/';
      return {...result, frontMatter: {...frontMatter, slug}};
    } catch (error) {
      await check();
      throw error;
    }
  };
}
