import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** A bank to build: as many questions as asked for, the same ones each time. */
export interface BankShape {
  questions: number;
  /** The dialect of this site, or what a stock Docusaurus can read: `<details>`. */
  form: 'dialect' | 'html';
  /** Questions on a page; as many as real pages have by default. */
  perPage?: number;
}

/** What real pages have. */
const usualPerPage = 20;

const things = 'pod,node,service,volume,role,queue,cache,table,cluster,gateway,secret,route'.split(
  ',',
);
const verbs = 'restart,scale,drain,resize,encrypt,restore,migrate,audit,throttle,replace'.split(
  ',',
);
const troubles = 'stays pending,loses writes,times out,runs out of memory,answers 503'.split(',');
const levels = ['🟢 **Beginner**', '🟡 **Intermediate**', '🔴 **Advanced**'];

/**
 * Topics grow with the bank, slower than its pages: 1, 6 and 20 at 100, 1,000 and 10,000 questions.
 */
function topicCount(pages: number): number {
  return Math.max(1, Math.round(Math.sqrt(pages) * 0.9));
}

/**
 * Write the bank's files below a folder, topics as folders.
 *
 * @returns Paths below the folder, with a slash at the end, as addresses of the built pages.
 */
export function writeBank(
  folder: string,
  {questions, form, perPage = usualPerPage}: BankShape,
): string[] {
  const pages = Math.ceil(questions / perPage);
  const topics = topicCount(pages);
  return Array.from({length: pages}, (_, page) => {
    const topic = `topic-${page % topics}`;
    mkdirSync(join(folder, topic), {recursive: true});
    writeFileSync(join(folder, topic, `page-${page}.md`), pageText(page, questions, form, perPage));
    return `${topic}/page-${page}/`;
  });
}

function pageText(
  page: number,
  questions: number,
  form: BankShape['form'],
  perPage: number,
): string {
  const first = page * perPage;
  const numbers = Array.from(
    {length: Math.min(perPage, questions - first)},
    (_, index) => first + index,
  );
  const description = `${numbers.length} questions about operating systems in production, page ${page}.`;
  return `---\ndescription: ${description}\n---\n\n# Operations, page ${page}\n\n${numbers
    .map((number, index) => {
      const section = index % 5 === 0 ? `## Section ${index / 5 + 1} of page ${page}\n\n` : '';
      return section + (form === 'dialect' ? dialect(number, index) : html(number, index));
    })
    .join('\n')}`;
}

function dialect(number: number, index: number): string {
  const body = `🧠 Say what you would look at first, and why.\n\n${pick(levels, number)}\n\n${answer(number)}`;
  return `??? question "${index + 1}. ${title(number)} {#case-${number}}"\n${body.replace(/^(?=.)/gm, '    ')}\n`;
}

function html(number: number, index: number): string {
  return `<details id="case-${number}">\n<summary>${index + 1}. ${title(number)}</summary>\n\n${answer(number)}\n</details>\n`;
}

function title(number: number): string {
  return `A ${pick(things, number)} ${pick(troubles, number, 2)} after you ${pick(verbs, number, 3)} its ${pick(things, number, 5)}. How do you go about case ${number}?`;
}

/** About 70 words, with a list, a code block and sources, as real answers have. */
function answer(number: number): string {
  const thing = pick(things, number);
  const other = pick(things, number, 5);
  const verb = pick(verbs, number, 3);
  return `First I find out what changed: the ${thing} of case ${number} was fine before somebody had to ${verb} the ${other}. If only
this one is affected I take it out of rotation; if all are, I roll the change back **before** I look any further.

- the ${other} has another owner now, and \`${verb}-${other}\` waits for a lock,
- a limit of ${(number * 7) % 900} requests was reached, at *step ${number % 9}*.

\`\`\`yaml
kind: ${thing}
metadata:
  name: case-${number}
\`\`\`

💡 **Interview tip:** Say how you would know that it is over: the error rate of case ${number} is back below one percent.

📚 **References:**
- [How to ${verb} a ${other}](https://example.org/docs/${other}/${verb}/${number})
`;
}

function pick(words: readonly string[], number: number, step = 1): string {
  return words[Math.floor(number / step) % words.length] ?? '';
}
