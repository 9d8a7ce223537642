import {posix} from 'node:path';
import type {QuestionPage} from './build-topics.ts';
import type {PageQuiz} from './types.ts';

/**
 * Find the quiz of each page of questions: the sections of other pages whose heading is a link to it, and the
 * quizzes that stand on it.
 *
 * @param pages - Those that readers are led to.
 * @returns By the page's path below the docs folder.
 */
export function placeQuizzes(pages: readonly QuestionPage[]): ReadonlyMap<string, PageQuiz> {
  const byPath = new Map(pages.map((page) => [page.doc.relativePath, page]));
  const placed = new Map<string, PageQuiz>();
  const own = (page: QuestionPage) => (page.quizzes ?? []).map((group) => ({page, group}));
  // Those of the page itself come first.
  const all = pages
    .flatMap(own)
    .sort((a, b) => Number(b.group.link === null) - Number(a.group.link === null));
  for (const {page, group} of all) {
    const {doc} = page;
    const target = group.link === null ? page : byPath.get(pathOf(doc.relativePath, group.link));
    if (!target || target.questions.length === 0) continue;
    const {relativePath, label} = target.doc;
    const known = placed.get(relativePath) ?? {
      href: `${doc.permalink}#${group.anchor}`,
      label,
      count: 0,
    };
    placed.set(relativePath, {...known, count: known.count + group.count});
  }

  return placed;
}

/** The file that a link in a file leads to: `./pods.md`, as the bank has it. */
function pathOf(from: string, link: string): string {
  const [path = ''] = link.split(/[?#]/);
  return posix.join(posix.dirname(from), decodeLink(path));
}

function decodeLink(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
