import type {Locator, Page} from '@playwright/test';
import {execFile} from 'node:child_process';
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {control, cut, expect, expectSaved, root, savedKeys, test} from './fixtures';
import {listOf} from './host';

/* The bank is published once more, with another answer and one page less. */

test.describe.configure({mode: 'serial'});

const run = promisify(execFile);
const generated = '.docusaurus-offline';
const oldBuild = join(root, 'build-fixture');
let folder = '';
let newBuild = '';

function offered(page: Page): Locator {
  return page.getByRole('region', {name: 'A new version is ready.'});
}

test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(root, 'node_modules/.cache-offline-'));
  const docs = join(folder, 'docs');
  await cp(join(root, 'e2e/fixture-docs'), docs, {recursive: true});
  const page = join(docs, 'plain/sixty.md');
  const text = await readFile(page, 'utf8');
  await writeFile(page, text.replace('After 30 comes 31.', 'Thirty-one, as ever.'));
  newBuild = join(folder, 'build');
  await run(
    process.execPath,
    [join(root, 'node_modules/.bin/docusaurus'), 'build', '--out-dir', newBuild],
    {
      cwd: root,
      env: {
        ...process.env,
        DOCS_DIR: docs,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: generated,
        DOCUSAURUS_NO_PERSISTENT_CACHE: 'true',
      },
    },
  );
});

test.afterAll(async () => {
  await rm(folder, {recursive: true, force: true});
  await rm(join(root, generated), {recursive: true, force: true});
});

test('a new version is offered, fetched in part, and taken when the reader wants it', async ({
  page,
  host,
  context,
}) => {
  const address = `${host.url}plain/sixty/#number-31`;
  const reader = page;
  await reader.goto(address);
  await expectSaved(reader);

  // Published: the host has nothing of the old version any more.
  host.buildFor = () => newBuild;
  host.asked = [];
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByText('After 30 comes 31.')).toBeVisible();
  const offer = offered(other);
  await expect(offer).toBeVisible();
  await expect(offered(reader)).toBeVisible();

  const before = new Map(listOf(oldBuild).files.map(({path, revision}) => [path, revision]));
  const files = listOf(newBuild).files;
  const same = files.filter(({path, revision}) => before.get(path) === revision);
  expect(same.length).toBeGreaterThan(5);
  expect(host.asked.filter((path) => same.some((file) => file.path === path))).toEqual([]);

  // Put off: the old version, whole, also without a network.
  await offer.getByRole('button', {name: 'Later'}).click();
  await expect(offer).toBeHidden();
  await context.setOffline(true);
  await other.goto(`${host.url}plain/few/`);
  await other.goto(address);
  await expect(other.getByText('After 30 comes 31.')).toBeVisible();
  await context.setOffline(false);

  const navigations: string[] = [];
  reader.on('request', (request) => {
    if (request.isNavigationRequest()) navigations.push(request.url());
  });
  await control(other).getByRole('button', {name: 'Reload'}).click();
  await expect(other.getByText('Thirty-one, as ever.')).toBeVisible();

  if (navigations.length > 0) {
    // Chromium has not let go of the old worker: then all tabs begin anew, and none is mixed.
    test.info().annotations.push({type: 'note', description: 'The old worker had to be removed.'});
    await expect(reader.getByText('Thirty-one, as ever.')).toBeVisible();
    return;
  }

  // The other tab is not reloaded under its reader, and has all of its own version.
  await expect(reader.getByText('After 30 comes 31.')).toBeVisible();
  await cut(reader, host);
  const hasNew = (tab: Page) =>
    tab.evaluate(async () => {
      const response = await fetch(location.pathname);
      return (await response.text()).includes('Thirty-one, as ever.');
    });
  expect([await hasNew(reader), await hasNew(other)]).toEqual([false, true]);

  // Once it is closed, nothing of the old version is kept.
  await reader.close();
  await other.goto(`${host.url}plain/few/`);
  const expected = files.length + 1;
  await expect.poll(async () => (await savedKeys(other)).length).toBe(expected);
  await other.goto(address);
  await expect(other.getByText('Thirty-one, as ever.')).toBeVisible();
});

test('a new version on a spared connection is fetched when the reader asks for it', async ({
  page,
  host,
}) => {
  // Browsers emulate it for pages only, and not all of them: the worker is told in its own words.
  const saveData = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});\n";
  await page.addInitScript(saveData);
  const spared = join(folder, 'spared');
  await mkdir(spared, {recursive: true});
  const worker = await readFile(join(newBuild, 'sw.js'), 'utf8');
  await writeFile(join(spared, 'sw.js'), saveData + worker);
  await page.goto(host.url);
  await control(page).getByRole('button', {name: /^Save/}).click();
  await expectSaved(page);

  host.buildFor = (path) => (path === 'sw.js' ? spared : newBuild);
  host.asked = [];
  await page.reload();
  await expect(control(page)).toContainText('There is a new version');
  expect(host.asked).not.toContain('plain/sixty/');

  await control(page).getByRole('button', {name: 'Get it'}).click();
  await offered(page).getByRole('button', {name: 'Reload'}).click();
  await expectSaved(page);
  expect(host.asked).toContain('plain/sixty/');
});

test('a disk that is full at an update does not keep the reader on the old version', async ({
  page,
  host,
}) => {
  await page.goto(`${host.url}plain/sixty/#number-31`);
  await expectSaved(page);
  const session = await page.context().newCDPSession(page);
  const {origin} = new URL(host.url);
  const {usage} = await session.send('Storage.getUsageAndQuota', {origin});
  await session.send('Storage.overrideQuotaForOrigin', {origin, quotaSize: usage + 1000});
  host.buildFor = () => newBuild;
  await page.reload();
  await offered(page).getByRole('button', {name: 'Reload'}).click();
  await expect(page.getByText('Thirty-one, as ever.')).toBeVisible();
});

test('a site that has no worker any more takes it away', async ({page, host}) => {
  await page.goto(host.url);
  await expectSaved(page);
  host.buildFor = (path) => (path === 'sw.js' ? join(root, 'static') : newBuild);
  await page.goto(`${host.url}plain/sixty/#number-31`);
  await expect(page.getByText('Thirty-one, as ever.')).toBeVisible();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});
