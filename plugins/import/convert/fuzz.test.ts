import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {anyText, fuzz} from '../../../tests/arbitraries.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {readPage} from '../../language/questions/read-page.ts';
import {convertPage, type Converted, type ConvertOptions} from './index.ts';

const limit = 120_000;
const options: ConvertOptions = {path: 'docs/page.md', headings: 'questions', untyped: true};

const word = fc.stringMatching(/^[a-z]{1,8}$/);
const sentence = fc.array(word, {minLength: 1, maxLength: 8}).map((words) => `${words.join(' ')}.`);

/** A block of Markdown that stands by itself between blank lines. */
const block = fc.oneof(
  sentence,
  fc.tuple(sentence, sentence).map(([a, b]) => `${a}\n${b} *x* \`y\` [z](#z)`),
  fc
    .array(sentence, {minLength: 1, maxLength: 3})
    .map((all) => all.map((a) => `- ${a}`).join('\n')),
  fc
    .tuple(sentence, sentence)
    .map(([a, b]) => `1. ${a}\n\n   ${b}\n\n   \`\`\`sh\n   ls ${a}\n   \`\`\``),
  fc
    .array(sentence, {maxLength: 3})
    .map((all) => `\`\`\`yaml\n${all.map((a) => `  ${a}\n\n`).join('')}\tend\n\`\`\``),
  fc.tuple(word, word).map(([a, b]) => `| ${a} | ${b} |\n| - | - |\n| ${b} | ${a} |`),
  sentence.map((a) => `> ${a}\n>\n> - ${a}`),
  sentence.map((a) => `<div class="x">\n\n${a}\n\n</div>`),
  sentence.map((a) => `    ${a}`),
  fc.tuple(word, sentence).map(([a, b]) => `!!! note "${a}"\n    ${b}`),
);
const body = fc.array(block, {minLength: 1, maxLength: 4}).map((blocks) => blocks.join('\n\n'));
const title = fc
  .tuple(sentence, fc.constantFrom('"why"', '`a|b`', '*so*', 'x < y', 'a & b', '(c)', '#1'))
  .map(([text, sign]) => `What is ${sign} ${text.slice(0, -1)}?`);
const question = fc.record({title, body});
interface Question {
  title: string;
  body: string;
}

const indent = (text: string, by = 4) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : ' '.repeat(by) + line))
    .join('\n');

/** The ways to write a question; each with its number. */
const forms: Record<string, (question: Question, number: number) => string> = {
  details: ({title, body}) =>
    `<details>\n<summary>${title.replace('<', '&lt;').replace('&', '&amp;').replace('&amp;lt;', '&lt;')}</summary><br><b>\n\n${body}\n\n</b></details>`,
  'details in a list': ({title, body}) =>
    `- <details><summary>${title.replace('<', '&lt;')}</summary>\n\n${indent(body, 2)}\n\n  </details>`,
  heading: ({title, body}, number) => `### Q${number}. ${title}\n\n${body}`,
  'numbered heading': ({title, body}, number) => `### ${number}. ${title}\n\n${body}\n\n---`,
  'heading in a list': ({title, body}, number) => `${number}. ### ${title}\n\n${indent(body)}`,
  admonition: ({title, body}) =>
    `!!! question\n    ${title}\n\n??? success "Answer"\n${indent(body)}`,
  'answer below a paragraph': ({title, body}) =>
    `${title}\n\n??? success "Show answer"\n${indent(body)}`,
  'answer below a heading': ({title, body}) =>
    `### ${title}\n\n??? question "Answer"\n${indent(body)}`,
  'answer in a question': ({title, body}) =>
    `??? question "${title}"\n    ??? note "Solution"\n${indent(body, 8)}`,
  'bold paragraph': ({title, body}) => `**${title}**\n\n${body}\n\n---`,
  'numbered bold paragraph': ({title, body}, number) => `**${number}. ${title}**\n\n${body}`,
  'Q:': ({title, body}) => `Q: ${title}\n\n${body}`,
  'bold item': ({title, body}) => `- **${title}**\n\n${indent(body, 2)}`,
  block: ({title, body}) => `??? question "${title}"\n${indent(body)}`,
};

function sumsUp({text, questions, quizzes, found, left}: Converted): void {
  const sum = Object.values(found).reduce((total, count) => total + count, 0);
  expect(sum).toBe(questions + quizzes + left.length);
  const page = readPage(text);
  if (!page.refusal) expect(page.questions.length).toBe(questions);
}

describe('any text', () => {
  it('is converted so that the counts add up', {timeout: limit}, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        sumsUp(convertPage(text, options));
      }),
      fuzz,
    );
  });
});

describe('questions in any form', () => {
  it.each(Object.keys(forms))(
    '%s: each comes with its title and all of its answer',
    {timeout: limit},
    (name) => {
      fc.assert(
        fc.property(fc.array(question, {minLength: 3, maxLength: 5}), (questions) => {
          const write = forms[name];
          const parts = questions.map((each, index) => write?.(each, index + 1) ?? '');
          const source = `# Page\n\n${parts.join('\n\n')}\n`;
          const converted = convertPage(source, options);
          sumsUp(converted);
          const read = readPage(converted.text).questions;
          expect(read.map(({parts}) => key(parts.question.title))).toEqual(
            questions.map(({title}) => key(plainText(readPage(`# ${title}`).tree))),
          );
          expect(read.map(({block}) => plainText(block.body))).toEqual(
            questions.map(({body}) => plainText(readPage(body).tree)),
          );
          expect(convertPage(converted.text, options).text).toBe(converted.text);
        }),
        {...fuzz, numRuns: Math.max(20, Math.round(fuzz.numRuns / 30))},
      );
    },
  );
});

/** Without the number, which is told apart, and without signs of Markdown. */
function key(title: string): string {
  return title.replace(/[\s*`]+/g, '');
}
