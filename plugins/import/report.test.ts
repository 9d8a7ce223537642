import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {runImport} from '../commands/run-import.ts';
import {formatReport, readSource, summarize, type Report} from './index.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** What an import of texts by path says of itself. */
async function reportOf(files: Readonly<Record<string, string>>): Promise<Report> {
  const root = join(folder, 'source');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), {recursive: true});
    writeFileSync(join(root, path), content);
  }
  const choices = {headings: 'ask', untyped: false, force: false, dryRun: true} as const;
  return runImport(readSource(root), join(folder, 'bank'), choices);
}

it('has all that was left, and a page of it only so much', async () => {
  const asked = Array.from({length: 250}, (_, at) => `[${at}](gone-${at}.md)`).join('\n\n');
  const report = await reportOf({'a.md': `# A\n\n${asked}\n`});
  const whole = formatReport(report);
  expect(whole).toContain('`a.md:501` A link to `gone-249.md` leads nowhere');
  expect(whole).not.toContain('more');
  expect(formatReport(report, 200)).toContain('- and 50 more, which the report of an import has');
});

it('tells together what has one reason, and names each', async () => {
  const report = await reportOf({
    'a.md':
      '# A\n\n## What is `x`?\n\nSo.\n\n## Who?\n\nHe.\n\n<details>\n<summary>Why?</summary>\n</details>\n',
  });
  expect(formatReport(report)).toContain(
    `## What looked like a question and is none here (3)

- \`a.md:11\` \`Why?\` It has no answer.

### A heading that reads as a question, and stays one until headings are made questions. (2)

- \`a.md:3\` \`What is x?\`
- \`a.md:7\` \`Who?\`
`,
  );
});

it('names every page that the menu has not', async () => {
  const names = ['b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const report = await reportOf({
    'mkdocs.yml': 'nav: [a.md]\n',
    ...Object.fromEntries(['a', ...names].map((name) => [`docs/${name}.md`, '# A\n'])),
  });
  const told = names.map((name) => `- \`${name}.md\`\n`).join('');
  expect(formatReport(report)).toContain(
    `### It is not in the menu of the old site: it follows the others here. (7)\n\n${told}`,
  );
});

it('says of what was mended what it was, and where', async () => {
  const report = await reportOf({
    'a.md':
      '# A\n\nSo\u202Eon.\n\n??? question "What is indented too little?"\n  This.\n\n??? question "And what?"\n  That.\n',
  });
  expect(formatReport(report)).toContain(`## What was mended, as it has one right answer (3)

- \`a.md:3\` A sign that nobody sees was taken out.

### A body that was indented too little: it is indented by four columns. (2)

- \`a.md:6\`
- \`a.md:9\`
`);
  expect(summarize(report)).toMatch(/^ {2}What was mended +3$/m);
});

it('names pictures of other sites, which readers would not see', async () => {
  const report = await reportOf({
    'a.md':
      '# A\n\n![a](https://x.org/a.png)\n\n<p><img alt="b" src="//x.org/b.png"></p>\n\nSee ![c][c] and [x](https://x.org/d.png).\n\n[c]: http://x.org/c.png\n',
  });
  expect(report.notes.filter(({kind}) => kind === 'far-image')).toEqual([
    {kind: 'far-image', file: 'a.md', line: 3, message: '`https://x.org/a.png`'},
    {kind: 'far-image', file: 'a.md', line: 5, message: '`//x.org/b.png`'},
    {kind: 'far-image', file: 'a.md', line: 9, message: '`http://x.org/c.png`'},
  ]);
  expect(formatReport(report)).toMatch(/^## Pictures of other sites: .* \(3\)$/m);
});

it('tells which questions go on in their answers', async () => {
  const report = await reportOf({
    'a.md':
      '# A\n\n<details>\n<summary>Which of these floats?\n\n- A stone\n- A cork\n</summary>\n\nThe cork.\n</details>\n\n<details>\n<summary>Why?</summary>\n\nIt is light.\n</details>\n',
  });
  expect(report.questions).toBe(2);
  expect(report.notes).toEqual([
    {
      kind: 'long-summary',
      file: 'a.md',
      line: 3,
      text: 'Which of these floats?',
      message: 'The question goes on at the beginning of its answer.',
    },
  ]);
  expect(formatReport(report)).toContain(
    '- `a.md:3` `Which of these floats?` The question goes on',
  );
});

it('counts pages of a folder that are translations of those beside them', async () => {
  const names = ['a.md', 'a.sr.md', 'b.md', 'b.sr.md', 'b.pt-BR.md', 'c.xx.md', 'c.md', 'd.de.md'];
  const report = await reportOf(Object.fromEntries(names.map((name) => [name, '# A\n'])));
  const told = report.notes.filter(({kind}) => kind === 'translation');
  expect(told.map(({file, message}) => `${file} ${message.slice(0, 28)}`)).toEqual([
    'a.sr.md Serbian: 2 pages, here the f',
    'b.pt-BR.md Brazilian Portuguese: 1 page',
  ]);
});
