import {pageKey, type BankAddresses} from './addresses.ts';
import type {QuestionPage} from './build-topics.ts';
import type {PageData, PageQuiz} from './types.ts';

/**
 * What a page shows of other pages and files: imported by the page, so that the bundler makes it
 * anew when a question elsewhere gets another title or place.
 */
export function pageData(
  {doc, links}: QuestionPage,
  addresses: BankAddresses,
  baseUrl: string,
  {
    files = {},
    quiz = null,
  }: {files?: PageData['files'] | undefined; quiz?: PageQuiz | null | undefined} = {},
): PageData {
  return {
    files,
    quiz,
    links: Object.fromEntries(
      links.flatMap((id) => {
        const target = addresses.byId.get(id);
        return target ? [[id, {href: target.href, title: target.question.title}]] : [];
      }),
    ),
    moved: movedFrom(doc.permalink, addresses, baseUrl),
  };
}

/** The anchors that a page once had, with where they lead now. */
export function movedFrom(
  permalink: string,
  {moved, leads}: BankAddresses,
  baseUrl: string,
): PageData['moved'] {
  const page = pageKey(permalink, baseUrl);
  return [
    ...(moved.get(page) ?? []).map(({id, question: {href, question}}) => ({
      id,
      href,
      title: question.title,
    })),
    ...(leads.get(page) ?? []).filter(({id}) => id !== ''),
  ];
}
