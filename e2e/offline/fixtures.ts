import {test as base, expect, type Locator, type Page} from '@playwright/test';
import {join} from 'node:path';
import builds from '../../scripts/builds.json';
import {Host} from './host';

export {expect};

export const root = join(__dirname, '../..');

function folderOf(wanted: string): string {
  const dir = builds.find(({name}) => name === wanted)?.dir;
  if (dir === undefined) throw new Error(`There is no build "${wanted}"`);
  return join(root, dir);
}

/** The build that readers have, and the one that is published after it: one page less, another answer. */
export const oldBuild = folderOf('fixture');
export const newBuild = folderOf('moved');
/** The first of them at the root of a domain. */
export const rootBuild = folderOf('root');

interface Fixtures {
  /** A host of the old build. */
  host: Host;
}

export const test = base.extend<Fixtures>({
  // Playwright reads from the pattern which fixtures a fixture needs: none.
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = new Host(oldBuild, '/bank/');
    await host.start();
    await use(host);
    await host.stop();
  },
});

/** The state that the footer tells. */
export function control(page: Page): Locator {
  return page.getByRole('contentinfo').locator('[data-offline]');
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(control(page)).toContainText(/^Saved for offline reading · \d+ questions/);
}

/** No network at all: the browser's is off, and nobody would answer. */
export async function cut(page: Page, host: Host): Promise<void> {
  await page.context().setOffline(true);
  await host.stop();
}

/** The keys of all that the site has saved, without what it remembers. */
export function savedKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keys: string[] = [];
    for (const name of await caches.keys()) {
      for (const {url} of await (await caches.open(name)).keys()) keys.push(url);
    }
    return keys.filter((key) => key.includes('?saved='));
  });
}
