import {spawn, spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import type {Inspection} from '../check/inspect.ts';
import type {Message} from '../check/types.ts';
import {body} from '../check/test-helpers.ts';

const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-check-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  write('docs/aws/index.md', '# AWS\n');
  write('docs/aws/a.md', `??? question 'One'\r\n${body}\n[b](b.md#two)\n`);
  write('docs/aws/b.md', `??? question "Two"\n    A\n`);
  write('docs/aws/c.mdx', '# C\n');
  write('docs/node_modules/x.md', '<pod>\n');
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

function run(command: string, ...parameters: string[]) {
  const {status, stdout, stderr} = spawnSync(
    tsx,
    [join(import.meta.dirname, command), ...parameters],
    {cwd: folder, encoding: 'utf8', timeout: 30_000},
  );
  return {status, stdout, stderr};
}

it('checks, repairs and knows its exit codes', {timeout: 240_000}, () => {
  const first = run('lint.ts');
  expect(first).toMatchObject({status: 1, stderr: ''});
  expect(first.stdout).toMatch(/^docs\/aws\/a\.md:1:1 {2}error {2}near-miss-opening {2}Found /);
  expect(first.stdout).toMatch(/\ndocs\/aws\/c\.mdx:1:1 {2}error {2}unsupported-file /);
  expect(first.stdout).toMatch(/\n2 errors, 1 warning in 3 files\n$/);

  rmSync(join(folder, 'docs/aws/c.mdx'));
  expect(run('lint.ts', '--fix')).toMatchObject({status: 0});
  expect(readFileSync(join(folder, 'docs/aws/a.md'), 'utf8')).toBe(
    `??? question "One"\r\n${body}\n[b](b.md#two)\n`,
  );
  expect(run('lint.ts', '--max-warnings', '0')).toMatchObject({status: 1});

  const json = run('lint.ts', '--json', 'docs/aws/a.md', 'docs/none');
  expect(json).toMatchObject({status: 1, stderr: ''});
  const report = JSON.parse(json.stdout) as {files: number; questions: number; messages: Message[]};
  expect(report).toMatchObject({files: 1, questions: 1});
  expect(report.messages.map(({ruleId, file}) => `${ruleId} ${file}`)).toEqual([
    'unreadable-file docs/none',
  ]);

  const github = run('lint.ts', '--format', 'github', '--quiet', 'docs/none');
  expect(github.stdout).toMatch(
    /^::error file=docs\/none,line=1,col=1,title=unreadable-file::Found /,
  );
  expect(run('lint.ts', '--format', 'xml').stderr).toMatch(
    /^--format is one of text, json, .*"xml"/,
  );
  expect(run('lint.ts', '--nonsense')).toMatchObject({status: 2, stdout: ''});
});

it('inspects files', {timeout: 120_000}, () => {
  const {status, stdout, stderr} = run('inspect.ts', 'docs/aws/b.md', 'docs/aws/none.md');
  expect(status).toBe(1);
  expect(stderr).toContain('docs/aws/none.md: no file');
  mkdirSync(join(folder, 'docs/_src'));
  writeFileSync(join(folder, 'docs/_src/linked.md'), '??? question "Linked"\n    A\n');
  symlinkSync('../_src/linked.md', join(folder, 'docs/aws/linked.md'));
  expect(run('inspect.ts', 'docs/aws/linked.md')).toMatchObject({status: 0, stderr: ''});
  rmSync(join(folder, 'docs/aws/linked.md'));
  const inspections = JSON.parse(stdout) as Inspection[];
  expect(inspections).toEqual([
    {
      file: 'docs/aws/b.md',
      blocks: [
        {
          kind: 'details',
          type: 'question',
          classes: ['question'],
          open: false,
          titleText: 'Two',
          text: 'A',
          code: [],
          line: 1,
          children: [],
        },
      ],
      questions: [
        {
          id: 'two',
          number: null,
          title: 'Two',
          difficulty: null,
          hint: null,
          callouts: [],
          references: [],
          line: 1,
        },
      ],
      messages: [
        {
          ruleId: 'no-difficulty',
          severity: 'warning',
          line: 1,
          column: 1,
          found: 'no level for the question "Two"',
          expected: 'beginner, intermediate or advanced',
          fix: 'Add a line such as `🟢 **Beginner**` to the answer, or `difficulty:` to the front matter.',
        },
      ],
    },
  ]);
});

it('writes ids and the ledger, once', {timeout: 120_000}, () => {
  const path = join(folder, 'docs/aws/b.md');
  const before = readFileSync(path, 'utf8');
  const check = run('ids.ts', '--check');
  expect(check).toMatchObject({status: 1, stderr: ''});
  expect(check.stdout).toMatch(
    /^To write: 2 ids into 2 files, 2 new lines into docs\/ids\.txt\.\n$/,
  );
  expect(readFileSync(path, 'utf8')).toBe(before);

  expect(run('ids.ts')).toMatchObject({status: 0, stderr: ''});
  expect(readFileSync(path, 'utf8')).toBe(before.replace('"Two"', '"Two {#two}"'));
  expect(readFileSync(join(folder, 'docs/ids.txt'), 'utf8')).toMatch(/\none aws\/a\ntwo aws\/b\n$/);
  expect(run('ids.ts', '--check')).toMatchObject({status: 0});

  // A new id for a question that was published is an error; as an alias the old one goes on.
  writeFileSync(path, before.replace('"Two"', '"Two {#second}"'));
  const lost = run('lint.ts');
  expect(lost.status).toBe(1);
  expect(lost.stdout).toMatch(
    /docs\/ids\.txt:\d+:1 {2}error {2}lost-id {2}Found the id `two`.*b\.md:1/s,
  );
  writeFileSync(path, before.replace('"Two"', '"Two {#second #two}"'));
  expect(run('lint.ts').status).toBe(0);
  expect(run('ids.ts', 'docs/aws').status).toBe(2);
});

it('holds a bank to its spelling', {timeout: 120_000}, () => {
  writeFileSync(join(folder, 'docs/house-style.yml'), 'spelling: en-GB\n');
  writeFileSync(join(folder, 'docs/words.txt'), 'velerox\n');
  writeFileSync(join(folder, 'docs/aws/d.md'), '# Velerox\n\nWe recieve it.\n');
  const {status, stdout} = run('lint.ts');
  expect(status).toBe(1);
  expect(stdout).toMatch(/^docs\/aws\/d\.md:3:4 {2}error {2}spelling {2}Found "recieve"/m);
  expect(stdout).toMatch(/\n1 error, /);
});

it('looks up links out of the bank when it is asked to', {timeout: 120_000}, async () => {
  let stderr = '';
  const server = createServer((_request, response) => response.writeHead(404).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/gone`;
    writeFileSync(join(folder, 'docs/aws/e.md'), `# E\n\nAt [its page](${address}).\n`);
    const lint = async (...parameters: string[]) => {
      const args = [join(import.meta.dirname, 'lint.ts'), ...parameters, 'docs/aws/e.md'];
      // The server answers meanwhile.
      const child = spawn(tsx, args, {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
      child.stderr.on('data', (chunk) => (stderr += String(chunk)));
      let stdout = '';
      stderr = '';
      for await (const chunk of child.stdout) stdout += String(chunk);
      return stdout;
    };
    expect(await lint()).not.toContain(address);
    const found = /^docs\/aws\/e\.md:3:4 {2}error {2}dead-link {2}Found a link .* answers 404/m;
    expect(await lint('--external', '--allow-private')).toMatch(found);
    expect(await lint('--external')).toMatch(/warning {2}unknown-link .* private network/);
    expect(stderr).toBe('');
    // What cannot be kept is told, and nothing else is lost.
    expect(await lint('--external', '--allow-private', '--cache', 'docs/ids.txt/a')).toMatch(found);
    expect(stderr).toMatch(/^What was looked up is not kept: .*ids\.txt/);
  } finally {
    server.close();
  }
});
