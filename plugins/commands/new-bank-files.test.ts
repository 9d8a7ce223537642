import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {waysToContribute} from '../bank/repository-hosts.ts';
import {formatMessages} from '../check/format.ts';
import {check} from '../check/test-helpers.ts';

/* What a new bank has for those who write it, and this repository too. */

const root = join(import.meta.dirname, '../..');
const newBank = join(root, 'plugins/new-bank');

it.each([
  ['vscode', '.vscode'],
  ['github/ISSUE_TEMPLATE', '.github/ISSUE_TEMPLATE'],
])('%s is the same here', (from, to) => {
  const names = readdirSync(join(newBank, from));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    expect(readFileSync(join(root, to, name), 'utf8')).toBe(
      readFileSync(join(newBank, from, name), 'utf8'),
    );
  }
});

it('the package has the licence, leads to nothing outside of it, and asks for a Node that has what it calls', () => {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  expect(text('plugins/LICENSE')).toBe(text('LICENSE'));
  for (const name of ['README.md', 'CHANGELOG.md', 'FEATURES.md']) {
    expect(text(`plugins/${name}`)).not.toMatch(/\]\(\.\.\//);
  }
  const nodes = ['package.json', 'plugins/package.json', 'plugins/new-bank/package.json'].map(
    (path) => (JSON.parse(text(path)) as {engines: {node: string}}).engines.node,
  );
  // `Dirent.parentPath` came with 20.12; packages that the engine depends on ask for 20.19.
  expect(nodes).toEqual(['>=20.19', '>=20.19', '>=20.19']);
});

it('a bank that is shown before it is moved has only what comes with the engine, and that is all it needs', () => {
  const read = (path: string) =>
    JSON.parse(readFileSync(path, 'utf8')) as Partial<
      Record<'dependencies' | 'peerDependencies', Record<string, string>>
    > & {peerDependenciesMeta?: Record<string, {optional: boolean}>};
  const engine = read(join(root, 'plugins/package.json'));
  // npm installs them with the engine, also for `npx docusaurus-preset-viva try`.
  const peers = Object.keys(engine.peerDependencies ?? {}).filter(
    (name) => !engine.peerDependenciesMeta?.[name]?.optional,
  );
  const installed = ['docusaurus-preset-viva', ...Object.keys(engine.dependencies ?? {}), ...peers];
  expect(installed).toEqual(
    expect.arrayContaining(Object.keys(read(join(newBank, 'package.json')).dependencies ?? {})),
  );
});

it('a bank is held to the versions that are locked here, which are published for every platform', () => {
  interface Root {
    overrides: Record<string, string>;
  }
  interface Lock {
    packages: Record<string, {version: string; optionalDependencies?: Record<string, string>}>;
  }
  const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;
  const {overrides} = read('package.json') as Root;
  expect(read('plugins/new-bank/package.json')).toHaveProperty('overrides', overrides);

  const locked = Object.entries((read('package-lock.json') as Lock).packages);
  const find = (name: string) =>
    locked.find(([path]) => path.endsWith(`node_modules/${name}`))?.[1];
  for (const [name, version] of Object.entries(overrides)) {
    expect(find(name)?.version).toBe(version);
    // What the registry does not have is not in a lock, and `npm ci` refuses that as incomplete.
    const platforms = Object.keys(find(name)?.optionalDependencies ?? {});
    expect(platforms.length).toBeGreaterThan(9);
    for (const platform of platforms) expect(find(platform)?.version).toBe(version);
  }
});

/** Whether one of the ranges `^20.19.0 || >=22.12.0` has a version: `1.2` of what they begin with. */
function takes(ranges: string, [major, minor]: readonly [number, number]): boolean {
  return ranges.split('||').some((range) => {
    const [, sign = '', from = '0', then = '0'] =
      /([<>=^~]*)\s*v?(\d+)?(?:\.(\d+))?/.exec(range.trim()) ?? [];
    const isSoEarly = Number(from) < major || (Number(from) === major && Number(then) <= minor);
    return isSoEarly && (sign.startsWith('>') || from === '0' || Number(from) === major);
  });
}

it('no package that comes with the engine asks for a newer Node than it does: npm would warn of it, or refuse', () => {
  type Packages = Record<string, {dev?: boolean; engines?: {node?: string}}>;
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const {packages} = JSON.parse(lock) as {packages: Packages};
  const asking = Object.entries(packages).filter(
    ([, {dev, engines}]) => !dev && !takes(engines?.node ?? '*', [20, 19]),
  );
  expect(asking.map(([path, {engines}]) => `${path}: ${engines?.node}`)).toEqual([]);
});

const json = (name: string) =>
  JSON.parse(readFileSync(join(newBank, 'vscode', name), 'utf8')) as unknown;

describe('the snippets of VS Code', () => {
  const snippets = json('bank.code-snippets') as Record<string, {body: string[]}>;
  /** As it is written when nothing is changed: the first of choices, the text of a place. */
  const expand = (name: string) =>
    (snippets[name]?.body ?? [])
      .join('\n')
      .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replace(/\$\d/g, '');

  it.each(['Question', 'Quiz'])('%s has nothing to be said against', (name) => {
    const text = expand(name);
    expect(text).toMatch(/^\?\?\? \w+ "/);
    expect(text).not.toContain('$');
    expect(formatMessages(check(`# A\n\n${text}`), {files: 1, questions: 1})).toMatch(
      /^No problems/,
    );
  });

  it('of callouts are callouts in an answer', () => {
    for (const name of ['Interview tip', 'Common wrong answer', 'Follow-up']) {
      expect(expand(name)).toMatch(/^\S+ \*\*[^*]+:\*\* ./u);
    }
  });
});

it('VS Code finds the places that lint names', () => {
  const {tasks} = json('tasks.json') as {
    tasks: {problemMatcher: {pattern: {regexp: string}}}[];
  };
  const form = new RegExp(tasks[0]?.problemMatcher.pattern.regexp ?? '');
  const messages = check('??? question "T"\n    Use <pod>.\n\n??? question "T"\n    A.\n');
  const lines = formatMessages(messages, {files: 1, questions: 2}).split('\n').slice(0, -2);
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) {
    const [, file, row, column, severity] = form.exec(line) ?? [];
    expect([file, Number(row) > 0, Number(column) > 0]).toEqual(['docs/aws/page.md', true, true]);
    expect(severity).toMatch(/^(?:error|warning)$/);
  }
});

it('the form for mistakes has a field for each thing that the site fills in', () => {
  const path = join(newBank, 'github/ISSUE_TEMPLATE/report-a-mistake.yml');
  const {body} = parse(readFileSync(path, 'utf8')) as {body: {id: string; type: string}[]};
  const {report} = waysToContribute('https://github.com/owner/bank', null);
  const {searchParams} = new URL(report ?? '');
  expect(searchParams.get('template')).toBe('report-a-mistake.yml');
  const filled = [...searchParams.keys()].filter((name) => !/^(title|body|template)$/.test(name));
  expect(filled.length).toBeGreaterThan(0);
  expect(body.map(({id}) => id)).toEqual(expect.arrayContaining(filled));
});

describe('the hook of git', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hook-'));
  afterAll(() => {
    rmSync(folder, {recursive: true, force: true});
  });
  const run = (command: string, ...args: string[]) => {
    const env = {...process.env, npm_config_offline: 'true', GIT_CONFIG_GLOBAL: '/dev/null'};
    for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'])
      Reflect.deleteProperty(env, name);
    const {status, stdout, stderr} = spawnSync(command, args, {cwd: folder, encoding: 'utf8', env});
    return {status, said: stdout + stderr};
  };
  const commit = (flag = '-q', ...where: string[]) => {
    const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
    return run('git', ...where, ...author, 'commit', flag, '-m', 'A page');
  };
  const write = (path: string, text: string) => {
    writeFileSync(join(folder, path), text);
  };

  it(
    'lets good pages pass, and stops a commit of a bad one at its line',
    {timeout: 180_000},
    () => {
      run('git', 'init');
      cpSync(join(newBank, 'hooks'), join(folder, 'hooks'), {recursive: true});
      chmodSync(join(folder, 'hooks/pre-commit'), 0o755);
      run('git', 'config', 'core.hooksPath', 'hooks');
      mkdirSync(join(folder, 'node_modules/.bin'), {recursive: true});
      symlinkSync(join(root, 'plugins/bin/viva.mjs'), join(folder, 'node_modules/.bin/viva'));
      mkdirSync(join(folder, 'docs/a topic'), {recursive: true});
      write('package.json', '{"private": true}');
      write('.gitignore', 'node_modules\n');
      // What was not changed may wait.
      write('docs/old.md', '# Old\n\nUse <pod>.\n');
      write('docs/a topic/page.md', '# Page\n\nFine.\n');
      run('git', 'add', 'docs/a topic', 'package.json', '.gitignore');
      const first = commit();
      expect(first.said).toContain('No problems in 1 file');
      expect(first.status).toBe(0);

      write('docs/a topic/page.md', '# Page\n\nUse <pod>.\n');
      run('git', 'add', 'docs/a topic');
      const second = commit();
      expect(second.status).not.toBe(0);
      expect(second.said).toMatch(/^docs\/a topic\/page\.md:3:5 {2}error {2}not-html /m);
      expect(second.said).not.toContain('old.md');

      run('git', 'rm', '-q', '--cached', 'docs/a topic/page.md');
      write('notes.txt', 'No page.\n');
      run('git', 'add', 'notes.txt');
      expect(commit()).toMatchObject({status: 0});
    },
  );

  it(
    'looks at a bank in a folder of the repository, in a work tree too',
    {timeout: 180_000},
    () => {
      mkdirSync(join(folder, 'bank/docs'), {recursive: true});
      renameSync(join(folder, 'hooks'), join(folder, 'bank/hooks'));
      run('git', 'config', 'core.hooksPath', 'bank/hooks');
      write('docs/no-bank.md', '# No\n\nUse <pod>.\n');
      write('bank/docs/page.md', '# Page\n\nFine.\n');
      run('git', 'add', '.');
      expect(commit()).toMatchObject({
        status: 0,
        said: expect.stringContaining('No problems in 1 file') as string,
      });
      run('git', 'worktree', 'add', '-q', 'tree');
      for (const tree of ['.', 'tree']) {
        write(`${tree}/bank/docs/page.md`, '# Page\n\nUse <pod>.\n');
        const {status, said} = commit('-a', '-C', tree);
        expect(status).not.toBe(0);
        expect(said).toMatch(/^docs\/page\.md:3:5 {2}error {2}not-html /m);
        expect(said).not.toContain('no-bank');
      }
    },
  );
});
