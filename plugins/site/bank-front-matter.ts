import type {LoadContext, ParseFrontMatter} from '@docusaurus/types';
import type {PageReader} from './reader/index.ts';
import {firstSentences} from '../outputs/permanent-links/first-sentences.ts';
import type {PageSummary} from '../language/questions/page-summary.ts';
import {isPage, pathInBank} from '../bank/files/index.ts';
import {siteLanguage} from '../bank/site-language.ts';
import {tagOf} from '../bank/tag.ts';

/** A page's name and what it is about, in the words of a reader. */
export interface PageText {
  /** Null for a page that has no heading of its own. */
  name: string | null;
  /** Empty for a page without prose or questions. */
  description: string;
  texts: PageSummary['texts'];
}

export type DescribePage = (path: string, text: string) => Promise<PageText>;

/** As long as search engines show. */
const mostCharacters = 160;

/**
 * Give each page of the bank what its author did not write into its front matter: the title, from
 * its heading, and a description, from its prose. Both come from the syntax tree. Docusaurus looks
 * at lines of the source, and takes any construct there for text.
 *
 * @param docsDir - Absolute path of the folder with the topics.
 * @param describe - At hand once the bank's plugin is there.
 * @param parse - What reads the front matter.
 */
export function bankFrontMatter(
  docsDir: string,
  describe: Promise<DescribePage>,
  parse: ParseFrontMatter,
): ParseFrontMatter {
  return async (params) => {
    const result = await parse(params);
    const path = pathInBank(docsDir, params.filePath);
    if (path === null || !isPage(path)) return result;
    const describePage = await describe;
    const {name, description, texts} = await describePage(params.filePath, params.fileContent);
    const {tags} = result.frontMatter;
    return {
      ...result,
      frontMatter: {
        ...(name !== null && {title: name}),
        description,
        ...result.frontMatter,
        ...texts,
        ...(Array.isArray(tags) && {tags: tags.map(tagOf)}),
        // The heading is the title that readers see, even below other text.
        ...(name !== null && {hide_title: true}),
      },
    };
  };
}

/** Read pages for {@link bankFrontMatter} as all else of the bank is read. */
export function pageDescriber(
  reader: PageReader,
  {i18n, codeTranslations}: Pick<LoadContext, 'i18n' | 'codeTranslations'>,
): DescribePage {
  return async (path, text) => {
    const {summary} = await reader.read(path, Buffer.from(text));
    const {name, prose, titles, questions, texts} = summary;
    const about =
      prose ??
      (questions === 1
        ? (codeTranslations['page.question'] ?? '1 question: {titles}')
        : questions > 1
          ? (codeTranslations['page.questions'] ?? '{count} questions: {titles}')
          : ''
      )
        .replace('{count}', String(questions))
        .replace('{titles}', () => titles.join(' · '));
    const description = firstSentences(about, siteLanguage(i18n), 3, mostCharacters);
    return {name, description, texts};
  };
}
