import {chromium, type Browser} from '@playwright/test';
import {browserPath} from './scripts.ts';

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
