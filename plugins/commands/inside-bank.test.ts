import {spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {reportOn} from '../check/check.ts';
import {loadBank} from './load-bank.ts';
import {workflowNote} from './repository.ts';

/* Commands that are called from a folder of the bank do what they do from the folder of the site. */

const tsx = join(import.meta.dirname, '../../node_modules/.bin/tsx');
let folder = '';
let topic = '';

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'inside-')));
  topic = join(folder, 'docs/aws');
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  write(
    'docusaurus.config.js',
    'module.exports = {presets: [["viva", {docs: {routeBasePath: "/"}, bank: {pages: "documents"}}]]};\n',
  );
  write('docs/aws/a.md', '# A\n\nSee [pods](../k8s/pods.md#two).\n\n??? question "One"\n    A.\n');
  write('docs/aws/why?.md', '# Why\n\n??? question "Four {#four}"\n    C.\n');
  write('docs/k8s/pods.md', '# Pods\n\n??? question "Two {#two}"\n    B.\n');
  write('docs/ids.txt', 'two k8s/pods\n');
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

function viva(command: string, ...args: string[]): string {
  const [path, cwd] = [join(import.meta.dirname, command), topic];
  const env = {...process.env, INIT_CWD: undefined};
  const {stdout, stderr} = spawnSync(tsx, [path, ...args], {cwd, encoding: 'utf8', env});
  return stdout + stderr;
}

const ledger = () =>
  readFileSync(join(folder, 'docs/ids.txt'), 'utf8').trim().split('\n').slice(-3);

it('find the same, and name files by their paths from there', async () => {
  const lint = async (paths: string[], cwd: string) => {
    const {files, options} = await loadBank(paths, {}, cwd);
    const {messages} = await reportOn(files, options);
    return messages.map(({ruleId, file}) => `${ruleId} ${file}`);
  };
  const whole = await lint([], folder);
  expect(whole).toContain('file-name docs/aws/why?.md');
  expect(whole.join()).not.toContain('broken-link');
  for (const paths of [[], ['..']]) expect(await lint(paths, topic)).toEqual(whole);
  expect(await lint(['a.md'], topic)).toEqual(await lint(['docs/aws/a.md'], folder));
  const inTopic = await lint(['.'], topic);
  expect(inTopic).toEqual(await lint(['docs/aws'], folder));
  expect(inTopic).toContain('file-name docs/aws/why?.md');
});

it('write the same into the ledger', {timeout: 120_000}, () => {
  expect(viva('ids.ts')).toContain('Wrote: 1 id into 1 file, 2 new lines into docs/ids.txt.');
  expect(ledger()).toEqual(['four aws/why?', 'one aws/a', 'two k8s/pods']);
  expect(viva('new.ts', 'question', '--page', 'a', '--title', 'Three?')).toContain('docs/aws/a.md');
  expect(ledger()).toEqual(['one aws/a', 'three aws/a', 'two k8s/pods']);
  expect(JSON.parse(viva('inspect.ts', 'a.md'))).toMatchObject([
    {file: 'a.md', questions: [{}, {}]},
  ]);
});

it('keep what was looked up with the site', {timeout: 60_000}, () => {
  viva('lint.ts', '--external');
  expect(existsSync(join(folder, 'node_modules/.cache/external-links.json'))).toBe(true);
  expect(existsSync(join(topic, 'node_modules'))).toBe(false);
  rmSync(join(folder, 'node_modules/.cache'), {recursive: true});
  // Nobody can write below a file.
  writeFileSync(join(folder, 'node_modules/.cache'), '');
  viva('lint.ts', '--external');
  expect(existsSync(join(folder, '.docusaurus/cache/external-links.json'))).toBe(true);
  rmSync(join(folder, 'node_modules/.cache'));
});

it('write what a host needs into the folder of the site', {timeout: 60_000}, () => {
  expect(viva('host.ts', 'github')).toBe('Wrote .github/workflows/pages.yml\n');
  expect(existsSync(join(folder, '.github/workflows/pages.yml'))).toBe(true);
  expect(readdirSync(topic)).not.toContain('.github');
});

it('say where GitHub looks for a workflow', () => {
  expect(workflowNote(folder)).toBeNull();
  mkdirSync(join(folder, 'repository/.git'), {recursive: true});
  expect(workflowNote(join(folder, 'repository'))).toBeNull();
  expect(workflowNote(join(folder, 'repository/a/bank'))).toContain('this is its folder a/bank/:');
});
