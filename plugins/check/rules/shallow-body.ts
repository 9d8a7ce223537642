/*
 * Why: a body is what is indented by 4 columns. With 2 or 3 spaces, which most
 * editors insert, the text silently falls out of the block, and the answer is shown
 * below a question that opens to nothing.
 */
import type {ShallowRun} from '../shallow-runs.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding, Repair} from '../types.ts';
import type {Rule} from './rule.ts';

export const shallowBody: Rule = {
  severity: 'error',
  about: 'A line is indented by 2 or 3 spaces and so is not in the block above it.',
  fix: 'Indent the body by 4 spaces.',
  examples: {
    bad: [['??? question "What is a pod?"\n  The smallest unit.\n', 'docs/aws/page.md:2:3']],
    good: ['??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n'],
  },
  page: findShallowBody,
};

function findShallowBody(source: SourcePage): Finding[] {
  return source.shallowRuns.map((run) => {
    const start = run.starts[0] ?? {index: 0, column: 0};
    const opening = run.block.position?.start.line ?? 1;
    const lines = run.first === run.last ? 'the line' : `lines ${run.first}–${run.last}`;
    return {
      line: run.first,
      column: start.index + 1,
      found: `a line that is indented too little to be in the block of line ${opening}`,
      expected: '4 columns more than the marks of the block',
      fix: `Indent ${lines} by ${run.missing} more ${run.missing === 1 ? 'space' : 'spaces'}, or leave a blank line and no indentation to end the block.`,
      ...(run.movable && {repair: indent(run, source)}),
    };
  });
}

function indent({first, starts, missing}: ShallowRun, {lines, text}: SourcePage): Repair {
  const places = starts.flatMap((start, index) =>
    start ? [(lines[first - 1 + index]?.start ?? 0) + start.index] : [],
  );
  const [from = 0] = places;
  const to = places.at(-1) ?? from;
  const parts = places.map(
    (place, index) => ' '.repeat(missing) + text.slice(place, places[index + 1] ?? to),
  );
  return {start: from, end: to, text: parts.join('')};
}
