import {expect, test} from '@playwright/test';
import {execFile, spawn, type ChildProcess} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {expectArrivedAt} from '../support';

/*
 * An author renames, moves, reorders and rewords questions in a copy of a bank that was
 * published; then every address of before is tried on the new build.
 */

test.describe.configure({mode: 'serial'});

const root = join(__dirname, '../..');
const generated = '.docusaurus-moves';
const base = '/bank/';
const port = process.env.E2E_MOVES_PORT ?? '4176';
const site = `http://127.0.0.1:${port}${base}`;
const run = promisify(execFile);

interface OldAddress {
  id: string;
  /** Of the page that it was on, without slashes at its ends. */
  page: string;
}

let folder = '';
let server: ChildProcess;
let before: OldAddress[] = [];

const docs = (path: string) => join(folder, 'docs', path);

/** Run a command of the content check on the copy. */
async function check(command: 'ids-cli.ts' | 'cli.ts'): Promise<void> {
  const script = join(root, 'plugins/content-check', command);
  await run(process.execPath, ['--import', 'tsx', script, docs('')], {cwd: root});
}

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(docs(path), 'utf8');
  const changed = change(text);
  expect(changed, `${path} has changed`).not.toBe(text);
  await writeFile(docs(path), changed);
}

/** Take a question out of a page. */
async function cut(path: string, id: string): Promise<string> {
  let question = '';
  await edit(path, (text) =>
    text.replace(new RegExp(`^\\?{3} [^\\n]*\\{#${id}\\}"\\n(?:(?: {4}.*)?\\n)*`, 'm'), (found) => {
      question = found;
      return '';
    }),
  );
  return question;
}

test.beforeAll(async () => {
  test.setTimeout(240_000);
  folder = await mkdtemp(join(root, 'node_modules/.cache-moves-'));
  await cp(join(root, 'e2e/fixture-docs'), docs(''), {recursive: true});
  await rm(docs('ids.txt'));
  await check('ids-cli.ts');
  before = (await readFile(docs('ids.txt'), 'utf8'))
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [id = '', page = ''] = line.split(' ');
      return {id, page};
    });

  // Renumbered and reordered: the last question of the page comes first.
  const last = await cut('plain/sixty.md', 'number-60');
  await edit('plain/sixty.md', (text) =>
    text.replace(/^\?{3}/m, `${last.replace('60.', '1.')}???`),
  );
  // Reworded, with its id; and with another id, the old one as an alias.
  await edit('plain/sixty.md', (text) =>
    text
      .replace('What comes after 30? {', 'Which number follows thirty? {')
      .replace('{#number-33}', '{#thirty-three #number-33}'),
  );
  // Moved to another page, to a new topic, and all the rest by a new name of the file.
  const moved = await cut('plain/sixty.md', 'number-20');
  await edit('shapes/wide.md', (text) => `${text}\n${moved}`);
  await mkdir(docs('other'));
  await writeFile(docs('other/new.md'), `# New\n\n${await cut('plain/sixty.md', 'number-21')}`);
  await rename(docs('plain/sixty.md'), docs('plain/numbers.md'));
  await edit('plain/few.md', (text) => text.replace('sixty.md', 'numbers.md'));

  await check('ids-cli.ts');
  await check('cli.ts');
  const out = join(folder, 'build');
  await run(
    process.execPath,
    [join(root, 'node_modules/.bin/docusaurus'), 'build', '--out-dir', out],
    {
      cwd: root,
      env: {
        ...process.env,
        BASE_URL: base,
        DOCS_DIR: docs(''),
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
      },
    },
  );
  const script = join(root, 'scripts/static-server.mjs');
  server = spawn(process.execPath, [script, '--dir', out, '--base', base, '--port', port]);
  await expect(async () => {
    expect((await fetch(site)).status).toBe(200);
  }).toPass({timeout: 10_000});
});

test.afterAll(async () => {
  server.kill();
  await rm(folder, {recursive: true, force: true});
  await rm(join(root, generated), {recursive: true, force: true});
});

test('the bank has a past', () => {
  expect(before.length).toBeGreaterThan(70);
  expect(before).toContainEqual({id: 'number-40', page: 'plain/sixty'});
});

test('every permanent address leads to a page that has the question', async ({request}) => {
  const html = new Map<string, string>();
  for (const {id} of before) {
    const answer = await request.get(`${site}q/${id}/`);
    expect(answer.status(), id).toBe(200);
    const [, path = '', anchor = ''] = /url=([^"#]+)#([^"]+)"/.exec(await answer.text()) ?? [];
    const address = new URL(path, site).href;
    if (!html.has(address)) html.set(address, await (await request.get(address)).text());
    expect(html.get(address), `${id} on ${path}`).toContain(`id=${anchor} `);
  }
});

test('every old anchor has a place on its old page', async ({request}) => {
  const html = new Map<string, string>();
  for (const {id, page} of before) {
    const answer = html.get(page) ?? (await (await request.get(`${site}${page}/`)).text());
    html.set(page, answer);
    expect(answer, `${page}#${id}`).toMatch(new RegExp(`\\sid="?${id}[\\s">]`));
  }
});

const changed = [
  ['number-60', 'After 59 comes 60.', 'was moved to the top and renumbered'],
  ['number-31', 'After 30 comes 31.', 'has another title'],
  ['number-33', 'After 32 comes 33.', 'has another id'],
  ['number-20', 'After 19 comes 20.', 'is on another page'],
  ['number-21', 'After 20 comes 21.', 'is in another topic'],
  ['number-40', 'After 39 comes 40.', 'is on a page with another name'],
] as const;

for (const [id, answer, what] of changed) {
  test(`the question that ${what} opens from both its addresses`, async ({page}) => {
    for (const address of [`q/${id}/`, `plain/sixty/#${id}`]) {
      await page.goto('about:blank');
      await page.goto(site + address);
      await expect(page.getByText(answer)).toBeVisible();
      await expectArrivedAt(page, page.locator(`details:has(> div > [id="${id}"])`));
    }
  });
}
