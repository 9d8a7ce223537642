import {spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {loadBank} from './load-bank.ts';
import {reportOn} from '../check/check.ts';

const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
const movedPage = '# The address of the old site\n/old/aws /aws\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  mkdirSync(join(folder, 'docs/aws'), {recursive: true});
  writeFileSync(join(folder, 'docs/aws/index.md'), '# AWS\n');
  writeFileSync(join(folder, 'docs/aws/roles.md'), '---\nslug: iam\n---\n\n# Roles\n');
  mkdirSync(join(folder, 'docs/k8s'));
  writeFileSync(join(folder, 'docs/k8s/pods.md'), '# Pods\n');
  writeFileSync(join(folder, 'docs/git.md'), '# Git\n');
  writeFileSync(join(folder, 'docs/ids.txt'), `${movedPage}what-is-a-role aws/old !withdrawn\n`);
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

const viva = (...args: string[]) => vivaIn(folder, ...args);

function vivaIn(cwd: string, ...args: string[]) {
  const env = {...process.env, INIT_CWD: cwd};
  const {status, stdout, stderr} = spawnSync(tsx, [join(import.meta.dirname, 'new.ts'), ...args], {
    cwd,
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {status, said: stdout + stderr};
}

const text = (path: string) => readFileSync(join(folder, path), 'utf8');

it('writes a topic, a page and a question, which lack nothing but the answer', async () => {
  const description = 'Who may do what: "roles", policies & keys.';
  const topic = viva('topic', 'gcp', '--title', 'Google Cloud');
  expect(topic).toEqual({
    status: 0,
    said: 'Wrote docs/gcp/index.md. Next: npx viva new page gcp/\n',
  });
  expect(text('docs/gcp/index.md')).toBe('---\ntitle: Google Cloud\n---\n\n# Google Cloud\n');

  const page = viva('page', 'gcp/iam', '--title', 'IAM: who may?', '--description', description);
  expect(page.said).toContain('Wrote docs/gcp/iam.md. Next: npx viva new question --page gcp/iam');
  expect(text('docs/gcp/iam.md')).toMatch(/^---\ntitle: "IAM: who may\?"\ndescription: .*\n---\n/);

  const question = ['--page', 'gcp/iam', '--title', 'What is a role?', '--level', 'beginner'];
  expect(viva('question', ...question)).toEqual({
    status: 0,
    said: 'Wrote the question to docs/gcp/iam.md:8. Its answer is yours, below it.\n',
  });
  // The first id was withdrawn: its address says so for good.
  expect(text('docs/gcp/iam.md')).toContain('"What is a role? {#what-is-a-role-2}"\n    🟢');
  expect(text('docs/ids.txt')).toContain(`\n${movedPage}`);
  expect(text('docs/ids.txt')).toMatch(
    /\nwhat-is-a-role aws\/old !withdrawn\nwhat-is-a-role-2 gcp\/iam\n$/,
  );

  const {files, options} = await loadBank([], {}, folder);
  const {messages} = await reportOn(files, options);
  expect(messages.map(({ruleId, file}) => `${ruleId} ${file}`)).toEqual([
    'empty-answer docs/gcp/iam.md',
  ]);
});

it('the command to go on with may be pasted, whatever the name is', () => {
  expect(viva('topic', 'My Topic', '--title', 'A').said).toContain('viva new page "My Topic/"\n');
  expect(viva('page', 'My Topic/a', '--title', 'A').said).toContain('--page "My Topic/a"\n');
  rmSync(join(folder, 'docs/My Topic'), {recursive: true});
});

it.each([
  [['question', '--page', 'aws/none', '--title', 'A?'], 2, 'There is no page aws/none'],
  [['question', '--page', 'aws/index'], 2, 'Missing: title.'],
  [['question', '--page', 'aws/index', '--description', 'A'], 2, 'A question has no --description'],
  [['page', 'aws/index', '--title', 'A'], 2, 'already. Choose another name'],
  [['page', 'none/iam', '--title', 'A'], 2, 'There is no topic none'],
  [['page', '../iam', '--title', 'A'], 2, 'is not in the bank'],
  [['topic', 'search', '--title', 'A'], 2, 'the address /search/, where the site has the search'],
  [['topic', 'a?', '--title', 'A'], 2, 'found the sign `?` in the name of the folder `a?`'],
  [['page', 'k8s', '--title', 'A'], 2, 'the address /k8s/, which the folder docs/k8s/ has too'],
  [['topic', 'git', '--title', 'A'], 2, 'the address /git/, which docs/git.md has too'],
  [
    ['page', 'aws/iam', '--title', 'A'],
    2,
    'the address /aws/iam/, which docs/aws/roles.md has too',
  ],
  [['topic', 'AWS', '--title', 'A'], 2, '`AWS`, which is `aws` where capitals do not count'],
  [['page', 'aws/_draft', '--title', 'A'], 2, 'the name `_draft.md`, which the site leaves out'],
  [['page', 'aws/', '--title', 'A'], 2, 'the name `.md`, which the site leaves out'],
  [['page', 'aws/empty', '--title', ' '], 2, 'Missing: title.'],
  [['topic', 'aws', '--title', 'A'], 2, 'There is a aws in the bank already'],
])('says what is wrong with %j, and writes nothing', (args, status, message) => {
  const state = () => [
    text('docs/ids.txt'),
    text('docs/aws/index.md'),
    ...readdirSync(docs, {recursive: true}),
  ];
  const docs = join(folder, 'docs');
  const before = state();
  const result = viva(...args);
  expect(result.said).toContain(message);
  expect(result.status).toBe(status);
  expect(state()).toEqual(before);
});

it('starts a bank', () => {
  expect(viva('bank', 'mine').said).toContain('cd mine');
  expect(existsSync(join(folder, 'mine/docs/start-here/index.md'))).toBe(true);
});

it('starts a bank by its folder alone, where there is none', () => {
  const outside = mkdtempSync(join(tmpdir(), 'new-outside-'));
  expect(vivaIn(outside, 'mine').said).toContain('cd mine');
  expect(existsSync(join(outside, 'mine/docs/start-here/index.md'))).toBe(true);
  rmSync(outside, {recursive: true});
});

it('starts a bank in a folder that git has begun, and says nothing of going there', () => {
  const begun = mkdtempSync(join(tmpdir(), 'new-begun-'));
  mkdirSync(join(begun, '.git'));
  const {status, said} = vivaIn(begun, '.');
  expect([status, said]).toEqual([
    0,
    'Wrote a bank to this folder. Next:\n\n  npm install\n  npm start\n',
  ]);
  rmSync(begun, {recursive: true});
});

it('writes a page into a folder of a topic that is not there yet', () => {
  const page = viva('page', 'k8s/net/dns', '--title', ' DNS ');
  expect(page.said).toContain('Wrote docs/k8s/net/dns.md.');
  expect(text('docs/k8s/net/dns.md')).toBe('---\ntitle: DNS\n---\n\n# DNS\n');
});

it.each([[['qestion']], [['../mine-too']], [[]]])('takes %j for no folder of a bank', (args) => {
  const before = readdirSync(folder);
  const {status, said} = viva(...args);
  expect(said).toContain(`one of question, page, topic, bank; found "${args[0] ?? ''}"`);
  expect([status, readdirSync(folder)]).toEqual([2, before]);
});
