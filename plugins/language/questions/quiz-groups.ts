import type {Page} from './read-page.ts';

/** The quizzes of a page that go with one page of questions. */
export interface QuizGroup {
  /** Where the heading above them leads, as written; null for those that go with their own page. */
  link: string | null;
  /** Id on their page where they begin. */
  anchor: string;
  count: number;
}

/** Group the quizzes of a page by what they go with, in the order of the file. */
export function quizGroups(page: Page): QuizGroup[] {
  const groups = new Map<string | null, QuizGroup>();
  for (const {heading, parts, isUsable} of page.quizzes) {
    if (!isUsable) continue;
    const {id, sectionLink: link} = parts.quiz;
    const section = link === null || !heading ? undefined : page.headingIds.get(heading);
    const anchor = section?.id ?? id;
    const group = groups.get(link) ?? {link, anchor, count: 0};
    groups.set(link, {...group, count: group.count + 1});
  }

  return [...groups.values()];
}
