/*
 * Why: who answers a quiz has to be able to be right, and wants to know why. A block that cannot be asked is
 * shown as any other that opens, with the marks of its choices.
 */
import {ofType} from '../../language/nodes.ts';
import type {QuizProblem} from '../../language/questions/types.ts';
import {shorten} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

type Words = Pick<Finding, 'found' | 'expected' | 'fix'>;
type Told = (problem: QuizProblem) => Words;

const twoChoices = 'two or more choices, as in `- [ ] One` and `- [x] Two`';

/** What is wrong with the choices of a quiz. */
const ofChoices = {
  'no-title': () => ({
    found: 'a quiz that asks nothing',
    expected: 'what is asked, in the title or before the choices',
    fix: 'Write the question as a title, or as a paragraph right below `<quiz>`.',
  }),
  'one-choice': () => ({
    found: 'one choice',
    expected: twoChoices,
    fix: 'Add the other choices to the list.',
  }),
  'no-right-choice': ({found}) => ({
    found: `no right choice for the quiz "${shorten(found)}"`,
    expected: 'one right choice or more, marked as `- [x]`',
    fix: 'Mark what is right with an `x` between the brackets.',
  }),
  'same-choices': ({found, other}) => ({
    found: `the choice "${shorten(found)}", which line ${other} has too`,
    expected: 'choices that differ',
    fix: 'Remove one of the two, or write another.',
  }),
} satisfies Partial<Record<QuizProblem['kind'], Told>>;

const noChoices: Told = () => ({
  found: 'a quiz without choices, which is shown as any block that opens',
  expected: twoChoices,
  fix: 'Write the choices as a list with brackets, or give the block another word, as in `??? note`.',
});

const noExplanation: Told = ({found}) => ({
  found: `no explanation for the quiz "${shorten(found)}"`,
  expected: 'why the right choice is right, below the choices',
  fix: 'Add a paragraph after the list.',
});

const quiz = (body: string) =>
  `??? quiz "Which holds containers?"\n${body.replace(/^(?=.)/gm, '    ')}`;

const good = [
  quiz('- [x] A pod\n- [ ] A bucket\n\nPods do.\n'),
  '<quiz>\nWhich holds containers?\n- [x] A pod\n- [ ] A bucket\n\nPods do.\n</quiz>\n',
];

export const quizChoices: Rule = {
  severity: 'error',
  about: 'A quiz cannot be answered as it is.',
  fix: 'Give it two or more choices that differ, one of them right: `- [x]`.',
  examples: {
    bad: [
      [quiz('- [ ] A pod\n- [ ] A bucket\n\nPods do.\n'), 'docs/aws/page.md:1:1'],
      [`Text\n\n${quiz('- [x] A pod\n\nPods do.\n')}`, 'docs/aws/page.md:3:1'],
      [quiz('- [x] A pod\n- [ ] A bucket\n- [ ] A pod\n\nPods do.\n'), 'docs/aws/page.md:4:5'],
      ['<quiz>\n- [x] A pod\n- [ ] A bucket\n\nPods do.\n</quiz>\n', 'docs/aws/page.md:1:1'],
      ['<quiz>\nWhich holds containers?\n\n- [x] A pod\n- [ ] A bucket\n', 'docs/aws/page.md:1:1'],
    ],
    good,
  },
  page: (source) => [...tell(source, ofChoices), ...openTags(source)],
};

export const quizNoChoices: Rule = {
  severity: 'warning',
  about: 'A quiz has no choices.',
  fix: 'Write them as a list with brackets: `- [ ] One`, `- [x] Two`.',
  examples: {
    bad: [
      [quiz('A pod.\n'), 'docs/aws/page.md:1:1'],
      [quiz('- A pod\n- A bucket\n'), 'docs/aws/page.md:1:1'],
      ['<quiz>\nContainers are in a [[pod]].\n</quiz>\n', 'docs/aws/page.md:1:1'],
    ],
    good,
  },
  page: (source) => tell(source, {'no-choices': noChoices}),
};

export const quizExplanation: Rule = {
  severity: 'warning',
  about: 'A quiz does not say why.',
  fix: 'Say below the choices why the right one is right, and what is wrong with the others.',
  examples: {
    bad: [[quiz('- [x] A pod\n- [ ] A bucket\n'), 'docs/aws/page.md:1:1']],
    good,
  },
  page: (source) => tell(source, {'no-explanation': noExplanation}),
};

function tell({page}: SourcePage, words: Partial<Record<QuizProblem['kind'], Told>>): Finding[] {
  return page.quizzes.flatMap(({problems}) =>
    problems.flatMap((problem) => {
      const told = words[problem.kind]?.(problem);
      return told ? [{line: problem.line, column: problem.column, ...told}] : [];
    }),
  );
}

/** Tags that nothing begins or ends. */
function openTags({page}: SourcePage): Finding[] {
  const findings: Finding[] = [];
  for (const {value, position} of ofType(page.nodes, 'html')) {
    if ((value !== '<quiz>' && value !== '</quiz>') || !position) continue;
    const other = value === '<quiz>' ? '</quiz>' : '<quiz>';
    findings.push({
      line: position.start.line,
      column: position.start.column,
      found: `\`${value}\` without \`${other}\``,
      expected: '`<quiz>` and `</quiz>`, each on a line of its own, indented alike',
      fix: `Add \`${other}\`.`,
    });
  }
  return findings;
}
