import {test as base, expect, type Locator, type Page} from '@playwright/test';
import {join} from 'node:path';
import {Host} from './host';

export {expect};

export const root = join(__dirname, '../..');

interface Fixtures {
  /** A host of the build at the root. */
  host: Host;
  /** A host of the build below a folder. */
  subpath: Host;
}

async function hosting(
  build: string,
  base: string,
  use: (host: Host) => Promise<void>,
): Promise<void> {
  const host = new Host(join(root, build), base);
  await host.start();
  await use(host);
  await host.stop();
}

export const test = base.extend<Fixtures>({
  // Playwright reads from the pattern which fixtures a fixture needs: none.
  // eslint-disable-next-line no-empty-pattern
  host: ({}, use) => hosting('build-fixture', '/', use),
  // eslint-disable-next-line no-empty-pattern
  subpath: ({}, use) => hosting('build-subpath', '/bank/', use),
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
