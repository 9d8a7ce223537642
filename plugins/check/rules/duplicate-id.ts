/*
 * Why: the id is a question's address (`/q/<id>`), its key in the exports and in what
 * readers have marked. Two questions with one id cannot be told apart.
 */
import {ofType} from '../../language/nodes.ts';
import {htmlAnchors} from '../../language/questions/html-anchors.ts';
import type {Bank, QuestionPlace} from '../bank.ts';
import type {SourcePage} from '../source-page.ts';
import type {BankFinding, Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const duplicateId: Rule = {
  severity: 'error',
  about: 'Two questions have the same id.',
  fix: 'Give one of the two an id of its own: `{#id}` at the end of its title.',
  examples: {
    bad: [
      [
        {
          'docs/aws/a.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
          'docs/aws/b.md':
            '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        },
        'docs/aws/b.md:1:1',
      ],
      [
        '??? quiz "Which is the smallest unit?"\n    - [x] A pod\n    - [ ] A node\n\n    Pods hold containers.\n\n' +
          '??? quiz "Which is the smallest unit?"\n    - [ ] A job\n    - [x] A pod\n\n    Pods hold containers.\n',
        'docs/aws/page.md:7:1',
      ],
    ],
    good: [
      {
        'docs/aws/a.md':
          '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
        'docs/aws/b.md':
          '??? question "What is a pod? {#pod-and-container}"\n    🟢 **Beginner**\n\n    The smallest unit.\n',
      },
    ],
  },
  page: findTakenId,
  bank: findDuplicateId,
};

/**
 * Quizzes, headings, code and elements of a page that were given the id of one of its questions or quizzes, and
 * headings and code that were given that of another.
 */
function findTakenId({page}: SourcePage): Finding[] {
  const owners = new Map<string, {kind: string; line: number}>();
  for (const {parts} of page.questions) {
    const {id, aliases, line} = parts.question;
    for (const one of [id, ...aliases]) owners.set(one, {kind: 'question', line});
  }

  const findings: Finding[] = [];
  const note = (id: string, what: string, at: {line: number; column: number} | undefined) => {
    const owner = owners.get(id);
    if (!owner || !at) return;
    const {kind, line} = owner;
    findings.push({
      line: at.line,
      column: at.column,
      found: `the id \`${id}\` of ${what}, which is that of the ${kind} in line ${line} too`,
      expected: 'an id of its own for each place of a page',
      fix: `Give ${what} another id: links to \`#${id}\` lead to the ${kind}.`,
    });
  };
  for (const {parts, isUsable} of page.quizzes) {
    if (!isUsable) continue;
    const {id, line} = parts.quiz;
    note(id, 'a quiz', parts.quiz);
    if (!owners.has(id)) owners.set(id, {kind: 'quiz', line});
  }

  for (const {value, position} of ofType(page.nodes, 'html')) {
    for (const id of htmlAnchors(value)) note(id, 'an HTML element', position?.start);
  }

  const noteOwn = (id: string, kind: string, at: {line: number; column: number} | undefined) => {
    note(id, kind === 'code' ? 'code' : `a ${kind}`, at);
    if (!owners.has(id) && at) owners.set(id, {kind, line: at.line});
  };
  for (const [heading, {id, explicit}] of page.headingIds) {
    if (explicit) noteOwn(id, 'heading', heading.position?.start);
  }

  for (const {data, position} of ofType(page.nodes, 'code')) {
    const {id} = (data?.hProperties ?? {}) as {id?: unknown};
    if (typeof id === 'string') noteOwn(id, 'code', position?.start);
  }
  return findings.sort((a, b) => a.line - b.line || a.column - b.column);
}

function findDuplicateId(bank: Bank): BankFinding[] {
  const findings: BankFinding[] = [];
  for (const [id, places] of byFolder(bank.questions)) {
    if (places.length < 2) continue;
    // Only the chosen files are reported, so the place to compare with is another one.
    const first = places.find(({file}) => !bank.chosen(file)) ?? places[0];
    for (const place of places) {
      if (!first || place === first) continue;
      const [kind, other] = [kindOf(id, place), kindOf(id, first)];
      findings.push({
        file: place.file,
        line: place.line,
        column: place.column,
        found: `the ${kind} \`${id}\` at ${show(place)}, which is ${kind === other ? 'that' : `the ${other}`} of the question at ${show(first)} too`,
        expected: 'an id of its own for each question of the bank',
        fix:
          kind === 'alias'
            ? `Remove \`#${id}\` from one of the two titles.`
            : `Give one of the two an id at the end of its title, as in \`{#${id}-2}\`, or remove one.`,
      });
    }
  }

  return findings;
}

/** Some file systems take `Pod` and `pod` for the same folder. */
function byFolder(questions: Bank['questions']): Map<string, QuestionPlace[]> {
  const folders = new Map<string, QuestionPlace[]>();
  for (const [id, places] of questions) {
    const folder = id.normalize('NFC').toLowerCase();
    folders.set(folder, [...(folders.get(folder) ?? []), ...places]);
  }

  return folders;
}

function kindOf(id: string, {aliases}: QuestionPlace): string {
  return aliases.includes(id) ? 'alias' : 'question id';
}

function show({file, line}: QuestionPlace): string {
  return `${file}:${line}`;
}
