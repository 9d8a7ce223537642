import type {ReadPage} from '../read/types.ts';

/** Something of the source that looked like a question and is not one here. */
export interface LeftThing {
  kind: string;
  page: string;
  /** 1-based; 0 for a page that was left out whole. */
  line: number;
  /** How its text begins, without signs of Markdown; empty where it has none. */
  text: string;
  message: string;
  /** How many things it stands for. */
  count: number;
}

/** What was found in the source, and what became of it. */
export interface Counts {
  /** By kind of thing. */
  found: Readonly<Record<string, number>>;
  /** Questions and quizzes that the site reads from the pages. */
  questions: number;
  quizzes: number;
  left: readonly LeftThing[];
  /** Whether all that was found is on the site or in `left`; otherwise where it is not. */
  problems: readonly {page: string; message: string}[];
  /** How often which kind of repair was made. */
  repaired: Readonly<Record<string, number>>;
}

/**
 * Count twice: what the conversion found in the source, and what the site reads from what was made of
 * it. Each page has to come out even.
 */
export function countUp(
  pages: readonly {page: string; read: ReadPage}[],
  leftOut: readonly {page: string; why: string; found: number}[],
  textAt: (page: string, line: number) => string,
): Counts {
  const found: Record<string, number> = {};
  const repaired: Record<string, number> = {};
  const left: LeftThing[] = [];
  const problems: {page: string; message: string}[] = [];
  let questions = 0;
  let quizzes = 0;
  for (const {page, read} of pages) {
    const {converted} = read;
    let ofPage = 0;
    for (const [kind, count] of Object.entries(converted.found)) {
      found[kind] = (found[kind] ?? 0) + count;
      ofPage += count;
    }
    for (const {kind} of converted.repaired) repaired[kind] = (repaired[kind] ?? 0) + 1;
    for (const one of converted.left) {
      left.push({...one, page, text: textAt(page, one.line), count: 1});
    }
    questions += read.questions.length;
    quizzes += read.quizzes;
    const shown = read.questions.length + read.quizzes;
    if (shown + converted.left.length !== ofPage) {
      problems.push({
        page,
        message: `${ofPage} were found, ${shown} are on the site and ${converted.left.length} in the report`,
      });
    }
  }
  for (const {page, why, found: count} of leftOut) {
    if (count === 0) continue;
    found['left-out'] = (found['left-out'] ?? 0) + count;
    left.push({
      kind: 'left-out',
      page,
      line: 0,
      text: '',
      message: `The page was not imported: ${why}.`,
      count,
    });
  }
  return {found, questions, quizzes, left, problems, repaired};
}

export function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
