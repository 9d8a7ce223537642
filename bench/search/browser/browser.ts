import {chromium, type Browser} from '@playwright/test';
import {browserHost} from '../../../scripts/lib/browser-host.mjs';
import {findBrowser} from '../../../scripts/lib/find-browser.mjs';

/** @returns the executable of a Chromium or Chrome. */
export async function browserPath(): Promise<string> {
  return (process.env.PLAYWRIGHT_CHROMIUM ?? '') || findBrowser(browserHost);
}

export async function launch(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: await browserPath(),
    args: [
      // Chromium's sandbox refuses to start for root, as in most containers.
      ...(asRoot ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
