import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {launch} from '../search/browser/browser.ts';
import {ownSite} from './sites.ts';

/**
 * How long it takes from saving a file to its new text in the browser, while the site is
 * written (`npm start`).
 *
 * @returns Milliseconds, one value for each edit.
 */
export async function measureEdits(
  folder: string,
  {questions, runs}: {questions: number; runs: number},
): Promise<number[]> {
  const {build} = ownSite(folder, questions);
  const [docusaurus = ''] = build.args;
  const port = await freePort();
  const server = spawn(
    process.execPath,
    [docusaurus, 'start', '--no-open', '--port', String(port)],
    {cwd: build.cwd, env: {...process.env, ...build.env}, stdio: 'inherit'},
  );
  const browser = await launch();
  try {
    const address = `http://localhost:${port}/topic-0/page-0/`;
    const page = await browser.newPage();
    await answering(address);
    await page.goto(address, {timeout: 120_000});
    const file = join(build.env?.DOCS_DIR ?? '', 'topic-0/page-0.md');
    const text = readFileSync(file, 'utf8');
    const times: number[] = [];
    // The first edit also starts what later ones find running.
    for (let run = 0; run <= runs; run++) {
      const title = `Edited for the time number ${run}`;
      const seen = page.evaluate(untilShown, title);
      // Playwright would look every half a second; the page is asked before the file is written.
      await page.evaluate(() => undefined);
      const began = performance.now();
      writeFileSync(file, text.replace('stays pending', title));
      await seen;
      if (run > 0) times.push(performance.now() - began);
      // The author looks at it; what follows from an edit (search, lists, checks) comes after it.
      await page.waitForTimeout(3000);
    }

    return times;
  } finally {
    await browser.close();
    server.kill();
    await once(server, 'exit');
  }
}

/** In the page: resolves when a text is in it. */
function untilShown(text: string): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.body.textContent.includes(text)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(document.body, {childList: true, characterData: true, subtree: true});
  });
}

async function answering(address: string): Promise<void> {
  const end = performance.now() + 180_000;
  for (;;) {
    try {
      if ((await fetch(address)).ok) return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }

    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
