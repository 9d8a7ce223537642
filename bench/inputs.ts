/* The texts that the benchmark parses: what authors write, and the worst they could. */

export interface Input {
  name: string;
  /** Pages of about the given size; twice the size is twice the work. */
  build: (size: number) => string[];
  size: number;
}

const indent = (depth: number) => '    '.repeat(depth);

/** Questions on a page: the real ones have about twenty. */
const questionsPerPage = 20;

function ordinaryPages(bytes: number): string[] {
  const pages: string[] = [];
  for (let length = 0; length < bytes; length += pages.at(-1)?.length ?? 0) {
    pages.push(
      Array.from({length: questionsPerPage}, (_, index) => ordinaryQuestion(index + 1)).join('\n'),
    );
  }

  return pages;
}

/** The same pages in Markdown that needs no extension: headings, nothing indented. */
function plainPages(bytes: number): string[] {
  return ordinaryPages(bytes).map((page) =>
    page.replace(/^(?: {4})+(?!\s)/gm, '').replace(/^(?:\?\?\?|!!!) \w+ "(.*)"$/gm, '### $1\n'),
  );
}

function ordinaryQuestion(number: number): string {
  return `${number % 6 === 1 ? `## Section ${number}\n\n` : ''}??? question "${number}. How does a rolling update replace pod ${number} without downtime?"
    🧠 Imagine explaining this to someone who restarts servers by hand.

    🟡 **Intermediate**

    The controller starts **new** pods first and removes old ones only when \`readinessProbe\` says
    that the new ones can serve. See the [documentation](https://example.org/rollout/${number}).

    - \`maxSurge\` bounds how many pods there are *more* than asked for,
    - \`maxUnavailable\` how many fewer.

    \`\`\`yaml
    strategy:
      rollingUpdate:
        maxSurge: ${number % 5}
        maxUnavailable: 0
    \`\`\`

    ✔ **Why it matters:**
    1. Users see no errors.
    2. A bad release stops by itself.

    !!! tip "In practice"
        Combine it with a preStop hook that sleeps for a few seconds.

    📚 **References:**
    * [Rolling updates](https://example.org/a/${number})
    * [Probes](https://example.org/b/${number})
`;
}

/** Openings inside each other to a depth, again and again. */
function nested(openings: number, depth: number): string {
  const lines: string[] = [];
  for (let index = 0; index < openings; index++) {
    const level = index % depth;
    lines.push(`${indent(level)}??? question "Level ${level}"`);
    if (level === depth - 1) lines.push(`${indent(depth)}Innermost.`, '');
  }

  return lines.join('\n');
}

export const inputs: Input[] = [
  {name: 'ordinary pages, 1 MB', size: 1_000_000, build: ordinaryPages},
  {name: 'the same as headings and plain text', size: 1_000_000, build: plainPages},
  {
    name: '10,000 openings, depth 100, again and again',
    size: 10_000,
    build: (size) => [nested(size, 100)],
  },
  {
    // The indentation alone grows with the square: this depth makes 8 MB.
    name: '2,000 openings, each one level deeper',
    size: 2000,
    build: (size) => [nested(size, size)],
  },
  {
    name: '10,000 openings without a body',
    size: 10_000,
    build: (size) => ['??? question "Title"\n'.repeat(size)],
  },
  {
    name: '10,000 titles that are not closed',
    size: 10_000,
    build: (size) => ['??? question "Title\n'.repeat(size)],
  },
  {
    name: 'a line of 100,000 quotes that is no title',
    size: 100_000,
    build: (size) => [`??? question "${'" '.repeat(size)}x`],
  },
  {
    name: 'a title of 100,000 spaces',
    size: 100_000,
    build: (size) => [`??? question "a${' '.repeat(size)}b"`],
  },
  {
    name: '100,000 blank lines inside a body',
    size: 100_000,
    build: (size) => [`??? question "Title"\n    Before.\n${'\n'.repeat(size)}    After.\n`],
  },
  {
    name: '100,000 blank lines, 20 blocks deep',
    size: 100_000,
    build: (size) => [
      `${nested(20, 21)}\n${indent(20)}Before.\n${'\n'.repeat(size)}${indent(20)}After.\n`,
    ],
  },
  {
    name: '10,000 lines of open HTML',
    size: 10_000,
    build: (size) => ['<div>\n'.repeat(size)],
  },
];
