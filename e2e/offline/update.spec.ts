import type {Locator, Page} from '@playwright/test';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {control, expect, expectSaved, newBuild, oldBuild, root, savedKeys, test} from './fixtures';
import {listOf} from './host';

/* The bank is published once more, with another answer and one page less. */

const before = 'Four, all of one length.';
const after = 'Four, as ever.';
const address = 'shapes/constructs/#how-many-sides-has-a-square';

function offered(page: Page): Locator {
  return page.getByRole('region', {name: 'A new version is ready.'});
}

/** The version that a tab shows, and that of what it would load now. */
function versionOf(tab: Page): Promise<{shown: string; fetched: string}> {
  return tab.evaluate(async (words) => {
    const response = await fetch(location.pathname);
    const [shown, fetched] = [document.body.textContent, await response.text()].map((text) =>
      text.includes(words) ? 'new' : 'old',
    );
    return {shown: shown ?? '', fetched: fetched ?? ''};
  }, after);
}

async function expectOneVersion(tab: Page): Promise<void> {
  await expect(async () => {
    const {shown, fetched} = await versionOf(tab);
    expect(shown).toBe(fetched);
  }).toPass({timeout: 10_000});
}

/** The new build, but for its worker, which has this before it. */
async function withWorker(before: string): Promise<(path: string) => string> {
  const folder = test.info().outputPath('worker');
  await mkdir(folder, {recursive: true});
  await writeFile(
    join(folder, 'sw.js'),
    before + (await readFile(join(newBuild, 'sw.js'), 'utf8')),
  );
  return (path) => (path === 'sw.js' ? folder : newBuild);
}

test('a new version is offered, fetched in part, and taken when the reader wants it', async ({
  page,
  host,
  context,
}) => {
  const question = host.url + address;
  const reader = page;
  await reader.goto(question);
  await expectSaved(reader);

  // Published: the host has nothing of the old version any more.
  host.buildFor = () => newBuild;
  host.asked = [];
  const other = await context.newPage();
  await other.goto(question);
  await expect(other.getByText(before)).toBeVisible();
  const offer = offered(other);
  await expect(offer).toBeVisible();
  await expect(offered(reader)).toBeVisible();

  const old = new Map(listOf(oldBuild).files.map(({path, revision}) => [path, revision]));
  const files = listOf(newBuild).files;
  const same = files.filter(({path, revision}) => old.get(path) === revision);
  expect(same.length).toBeGreaterThan(5);
  expect(host.asked.filter((path) => same.some((file) => file.path === path))).toEqual([]);

  // Put off: the old version, whole, also without a network.
  await offer.getByRole('button', {name: 'Later'}).click();
  await expect(offer).toBeHidden();
  await context.setOffline(true);
  await other.goto(`${host.url}plain/few/`);
  await other.goto(question);
  await expect(other.getByText(before)).toBeVisible();
  await context.setOffline(false);

  await control(other).getByRole('button', {name: 'Reload'}).click();
  await expect(other.getByText(after)).toBeVisible();
  await expect.poll(() => versionOf(other)).toEqual({shown: 'new', fetched: 'new'});

  // The other tab is of one version, and is not mixed: its own, or the new one as well where Chromium
  // has not let go of the old worker and all tabs began anew.
  await expectOneVersion(reader);

  // Once it is closed, nothing of the old version is kept.
  await reader.close();
  await other.goto(`${host.url}plain/few/`);
  const expected = files.length + 1;
  await expect.poll(async () => (await savedKeys(other)).length).toBe(expected);
  await other.goto(question);
  await expect(other.getByText(after)).toBeVisible();
});

test('a new version on a spared connection is fetched when the reader asks for it', async ({
  page,
  host,
}) => {
  // Browsers emulate it for pages only, and not all of them: the worker is told in its own words.
  const saveData = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}});\n";
  await page.addInitScript(saveData);
  await page.goto(host.url);
  await control(page).getByRole('button', {name: /^Save/}).click();
  await expectSaved(page);

  host.buildFor = await withWorker(saveData);
  host.asked = [];
  await page.reload();
  await expect(control(page)).toContainText('There is a new version');
  expect(host.asked).not.toContain('shapes/constructs/');

  await control(page).getByRole('button', {name: 'Get it'}).click();
  await offered(page).getByRole('button', {name: 'Reload'}).click();
  await expectSaved(page);
  expect(host.asked).toContain('shapes/constructs/');
});

test('where the browser does not let go of the old worker, all tabs begin anew', async ({
  page: reader,
  host,
  context,
}) => {
  await reader.goto(host.url + address);
  await expectSaved(reader);
  host.buildFor = await withWorker('self.skipWaiting = () => new Promise(() => {});\n');
  const other = await context.newPage();
  await other.goto(host.url + address);
  await offered(other).getByRole('button', {name: 'Reload'}).click();
  for (const tab of [other, reader]) {
    await expect(tab.getByText(after)).toBeVisible();
    await expectOneVersion(tab);
  }
});

test('a disk that is full at an update does not keep the reader on the old version', async ({
  page,
  host,
}) => {
  await page.goto(host.url + address);
  await expectSaved(page);
  const session = await page.context().newCDPSession(page);
  const {origin} = new URL(host.url);
  const {usage} = await session.send('Storage.getUsageAndQuota', {origin});
  await session.send('Storage.overrideQuotaForOrigin', {origin, quotaSize: usage + 1000});
  host.buildFor = () => newBuild;
  await page.reload();
  await offered(page).getByRole('button', {name: 'Reload'}).click();
  await expect(page.getByText(after)).toBeVisible();
});

test('a site that has no worker any more takes it away', async ({page, host}) => {
  await page.goto(host.url);
  await expectSaved(page);
  host.buildFor = (path) => (path === 'sw.js' ? join(root, 'plugins/static') : newBuild);
  await page.goto(host.url + address);
  await expect(page.getByText(after)).toBeVisible();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});
