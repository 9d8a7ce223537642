import type {LocatedQuestion} from '../language/questions/read-questions.ts';
import type {ReadingProblem} from '../language/questions/types.ts';
import type {SourcePage} from './source-page.ts';

/** A problem that the reading of questions came upon, with its question. */
export interface LocatedProblem {
  question: LocatedQuestion;
  problem: ReadingProblem;
}

/**
 * List the problems of one kind. A question whose whole body fell out of it is left
 * out: that is the one thing to tell, and to mend.
 */
export function problemsOf(source: SourcePage, kind: ReadingProblem['kind']): LocatedProblem[] {
  const fellOut = new Set<object>(source.shallowRuns.map(({block}) => block));
  return source.page.questions
    .filter(({block}) => block.body.length > 0 || !fellOut.has(block.node))
    .flatMap((question) =>
      question.problems
        .filter((problem) => problem.kind === kind)
        .map((problem) => ({question, problem})),
    );
}
