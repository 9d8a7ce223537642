import {spawnSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {addressOf, isIndex, reservedNames, topicOf} from './index.ts';

/*
 * One build of all names that are odd and allowed: what the content check passes is built, counted
 * and found.
 */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const generated = '.docusaurus-names-test';

const listed = [
  'linux.md',
  'README.md',
  '404.md',
  'home.md',
  "what's new.md",
  ':id.md',
  'graphs (theory).md',
  '01-basics/index.md',
  '01-basics/02-pods.md',
  '02-net/01-dns.md',
  '10.5-x/2021-11-02.md',
  't/:id.md',
  't/other.md',
  't/c++.md',
  't/c--.md',
  'Sets (a b)/index.md',
  'Sets (a b)/x.md',
  'a & b/c + d.md',
  'x, y; z=1/@home~1.md',
  '$ref/a $ b.md',
  '日本語/概要.md',
  'emoji 🚀/go 🟢.md',
  'aws/README.md',
  'aws/aws.md',
  'deep/a/index.md',
  `${'long '.repeat(30)}x/${'y'.repeat(190)}.md`,
  'linked/a.md',
] as const;
const unlisted = ['hidden/index.md', 'hidden/page.md'];
const pages = [...listed, ...unlisted];

let work = '';
let bank = '';
let out = '';

function write(name: string, text: string): void {
  // The folder is reached by a symbolic link, to one that is left out.
  const path = join(bank, name.replace(/^linked\//, '_src/'));
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const {status, stdout, stderr} = spawnSync(process.execPath, [command, ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 400_000,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DOCS_DIR: join(work, 'link'),
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
      SEARCH_ENGINE: 'embedded',
      BASE_URL: '/',
      ...env,
    },
  });
  return {status, text: stdout + stderr};
}

const script = (path: string) => join(root, 'node_modules', path);

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'names-'));
  bank = join(work, 'bank');
  out = join(work, 'out');
  pages.forEach((name, index) => {
    const front = unlisted.includes(name) ? '---\nunlisted: true\n---\n\n' : '';
    write(
      name,
      `${front}# Page ${index}\n\n??? question "Why ${index}? {#q-${index}}"\n    🟢 **Beginner**\n\n    Because ${index}.\n`,
    );
  });
  write(
    't/links.md',
    `# Links\n\n<a name="old"></a> <div id="box">x</div>\n\n[1](<../graphs (theory).md>) [2](</Sets (a b)/x/>) [3](/02-net/) [4](#links) [5](#old) [6](../README.md) [7](/t/:id/) [8](../other/) [9](/hidden/) <a href="#box">10</a> [11](/q/q-28)\n`,
  );
  write('t/draft.md', '---\ndraft: true\n---\n\n??? question "Not yet? {#draft}"\n    A\n');
  write('t/_part.md', '??? question "Part? {#part}"\n    A\n');
  write(
    'ids.txt',
    pages
      .map((name, index) => `q-${index} ${addressOf(name).slice(1).replaceAll(' ', '%20')}\n`)
      .join(''),
  );
  write('robots.txt', 'User-agent: *\n');
  write('private.txt', 'Not for readers\n');
  symlinkSync('_src', join(bank, 'linked'));
  symlinkSync('bank', join(work, 'link'));
});

afterAll(() => {
  rmSync(work, {recursive: true, force: true});
  rmSync(join(root, generated), {recursive: true, force: true});
});

it('what the content check passes is built, counted and found', {timeout: 600_000}, () => {
  const lint = run(script('tsx/dist/cli.mjs'), ['plugins/commands/lint.ts']);
  expect(lint.text).not.toMatch(/ error {2}/);
  expect(lint.status).toBe(0);

  const docusaurus = script('@docusaurus/core/bin/docusaurus.mjs');
  const build = run(docusaurus, ['build', '--out-dir', out], {COPY_FILES: 'robots.txt'});
  expect(build.status, build.text).toBe(0);

  const html = (...path: string[]) => readFileSync(join(out, ...path, 'index.html'), 'utf8');
  pages.forEach((name, index) => {
    const page = html(addressOf(name));
    expect(page, name).toContain(`Because ${index}.`);
    expect(page, name).toContain(`>Page ${index}</h1>`);
    expect(/<meta[^>]+noindex/.test(page), name).toBe(unlisted.includes(name));
    expect(html('q', `q-${index}`), name).toContain(`#q-${index}`);
  });
  const addresses = readdirSync(join(out, 'q'), {withFileTypes: true});
  expect(addresses.filter((entry) => entry.isDirectory())).toHaveLength(pages.length);
  expect(addresses.filter((entry) => entry.isFile())).toHaveLength(listed.length);

  // The same number everywhere.
  const home = html();
  expect(home).toMatch(new RegExp(`\\b${listed.length} questions`));
  const records = readFileSync(join(root, generated, 'search-records.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as {kind: string; anchor: string});
  const found = records.filter(({kind}) => kind === 'question').map(({anchor}) => anchor);
  expect(found.sort()).toEqual(listed.map((_, index) => `q-${index}`).sort());

  // Nothing leads to what is not listed.
  const menu = html('t/other');
  expect(menu).toContain('/02-net/');
  const sitemap = readFileSync(join(out, 'sitemap.xml'), 'utf8');
  for (const text of [home, menu, sitemap]) expect(text).not.toContain('/hidden/');

  // Only what was named is copied, and what the site has is kept from pages.
  expect(existsSync(join(out, 'robots.txt'))).toBe(true);
  expect(existsSync(join(out, 'private.txt'))).toBe(false);
  const own = new Set(
    pages.map((name) => (isIndex(name) ? topicOf(name) : name.replace(/\.md$/, '').split('/')[0])),
  );
  const others = readdirSync(out).filter(
    (name) => !own.has(name.normalize('NFC')) && !own.has(name),
  );
  expect(others.filter((name) => !reservedNames.includes(name))).toEqual(['index.html']);
});
