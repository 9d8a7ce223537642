import {pageKey, type BankAddresses} from './addresses.ts';
import type {QuestionPage} from './build-topics.ts';
import type {PageData, PageQuiz} from './types.ts';

/**
 * What a page shows of other pages and files: imported by the page, so that the bundler makes it
 * anew when a question elsewhere gets another title or place.
 */
export function pageData(
  {doc, links}: QuestionPage,
  {byId, moved, leads}: BankAddresses,
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
        const target = byId.get(id);
        return target ? [[id, {href: target.href, title: target.question.title}]] : [];
      }),
    ),
    moved: [
      ...(moved.get(pageKey(doc.permalink, baseUrl)) ?? []).map(({id, question: target}) => ({
        id,
        href: target.href,
        title: target.question.title,
      })),
      ...(leads.get(pageKey(doc.permalink, baseUrl)) ?? []).filter(({id}) => id !== ''),
    ],
  };
}
