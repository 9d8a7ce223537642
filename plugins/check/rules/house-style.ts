/*
 * Why: a bank that many people write stays even only when it says what a question has to
 * have. What that is, `house-style.yml` beside the topics says; a bank without it is asked nothing.
 */
import type {Bank, BankPage} from '../bank.ts';
import type {HouseStyle, Range} from '../house-style.ts';
import {levelLine, listLevels} from '../../language/questions/difficulty.ts';
import {shorten} from '../opening.ts';
import type {QuestionForm} from '../page-form.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const houseStyle: Rule = {
  severity: 'error',
  about: 'A page is not as the house style of its bank asks.',
  fix: 'Add what is missing, or change `house-style.yml`.',
  examples: {
    bad: [
      [
        {
          'docs/aws/page.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
          'docs/house-style.yml': 'hint: true\n',
        },
        'docs/aws/page.md:1:1',
      ],
      [
        {
          'docs/aws/page.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
          'docs/house-style.yml': 'hnt: true\n',
        },
        'docs/house-style.yml:1:1',
      ],
    ],
    good: [
      {
        'docs/aws/page.md':
          '??? question "What is a pod? {#pod}"\n    🧠 What is placed?\n\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        'docs/house-style.yml': 'hint: true\n',
      },
    ],
  },
  bank: findHouseStyle,
};

type Said = Pick<BankFinding, 'found' | 'expected' | 'fix'>;

function findHouseStyle(bank: Bank): BankFinding[] {
  const {pages, houseStyle: own} = bank;
  if (!own) return [];
  const {path, style, problems} = own;
  const fix = 'Correct the line, or remove it to lift the rule.';
  return [
    ...problems.map((problem) => ({...problem, file: path, fix})),
    ...pages
      .filter((page) => bank.chosen(page.path))
      .flatMap((page) => aboutPage(page, style, bank)),
    ...(style['unique-titles'] ? repeatedTitles(pages) : []),
  ];
}

function aboutPage({path, form}: BankPage, style: HouseStyle, bank: Bank): BankFinding[] {
  const {questions, emptySections, frontMatter} = form;
  const findings: BankFinding[] = questions.flatMap((question) => {
    const {line, column} = question;
    return aboutQuestion(question, style, bank).map((said) => ({
      file: path,
      line,
      column,
      ...said,
    }));
  });
  if (style['no-empty-sections']) {
    for (const {title, line, column} of emptySections) {
      const found = `nothing below the heading "${shorten(title)}"`;
      const fix = 'Write what belongs there, or remove the heading.';
      findings.push({file: path, line, column, found, expected: 'questions or text', fix});
    }
  }
  if (questions.length === 0) return findings;

  const top = {file: path, line: 1, column: 1};
  for (const name of style['front-matter'] ?? []) {
    if (frontMatter.has(name)) continue;
    const found = `no \`${name}\` in the front matter`;
    findings.push({...top, found, expected: 'a value', fix: `Add a line \`${name}: …\`.`});
  }
  const range = style['questions-on-a-page'];
  if (range && isOutside(questions.length, range)) {
    const found = counted(questions.length, 'question');
    const fix = 'Move questions to or from another page; their addresses stay.';
    findings.push({...top, found, expected: within(range), fix});
  }
  return findings;
}

function aboutQuestion(question: QuestionForm, style: HouseStyle, {vocabulary}: Bank): Said[] {
  const of = `the question "${shorten(question.title)}"`;
  const ranges = [
    [
      'short-answer-words',
      question.shortAnswerWords,
      'word',
      'in the first paragraph of the answer to ',
    ],
    ['callouts', question.callouts, 'callout', 'in '],
    ['references', question.references, 'reference', 'in '],
  ] as const;
  const missing: [boolean | undefined, boolean, Said][] = [
    [
      style['explicit-id'],
      question.hasExplicitId,
      {
        found: `no id in ${of}`,
        expected: '`{#id}` at the end of the title',
        fix: 'Run `npx viva ids`.',
      },
    ],
    [
      style.hint,
      question.hasHint,
      {
        found: `no hint in ${of}`,
        expected: 'a first paragraph that starts with 🧠',
        fix: 'Write what helps to start thinking and does not give the answer away.',
      },
    ],
    [
      style.level,
      question.hasLevel,
      {
        found: `no level in ${of}`,
        expected: listLevels(vocabulary.levels),
        fix: `Add a line such as \`${levelLine(vocabulary.levels)}\`.`,
      },
    ],
  ];
  return [
    ...missing.filter(([asked, has]) => asked && !has).map(([, , said]) => said),
    ...ranges.flatMap(([name, number, unit, where]) => {
      const range = style[name];
      if (!range || !isOutside(number, range)) return [];
      const fix = number < range[0] ? 'Add what is missing.' : 'Shorten it.';
      return [{found: `${counted(number, unit)} ${where}${of}`, expected: within(range), fix}];
    }),
  ];
}

function repeatedTitles(pages: readonly BankPage[]): BankFinding[] {
  const first = new Map<string, string>();
  return pages.flatMap(({path, form}) =>
    form.questions.flatMap(({title, line, column}) => {
      const key = title
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, `${path}:${line}`);
        return [];
      }
      const found = `the title "${shorten(title)}", which the question at ${before} has too`;
      const fix = 'Ask something else, or remove one of the two.';
      return [{file: path, line, column, found, expected: 'a title of its own', fix}];
    }),
  );
}

const isOutside = (number: number, [least, most]: Range) => number < least || number > most;
const within = ([least, most]: Range) => (least === most ? `${least}` : `${least} to ${most}`);
const counted = (number: number, unit: string) =>
  `${number === 0 ? 'no' : number} ${unit}${number === 1 ? '' : 's'}`;
