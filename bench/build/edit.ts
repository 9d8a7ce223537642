import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {ALLOCATOR} from '../../plugins/site/allocator.mjs';
import {launch} from '../search/browser/browser.ts';
import {memoryOf} from './measure.ts';
import {answering, freePort} from './server.ts';
import {ownSite, type BenchSite} from './sites.ts';

/** What it is like to write a bank while the site runs (`npm start`). */
export interface Writing {
  /** From the command to the first page, with what an earlier start kept. */
  startSeconds: number;
  /** From saving a file to its new text in the browser, one value for each edit. */
  milliseconds: number[];
  /** Memory of the server and its threads, after the first edit and after the last. */
  megabytes: Record<'first' | 'last', Memory>;
}

interface Memory {
  atOnce: number;
  /** When nothing was done for a while. */
  atRest: number;
}

/** So many edits are made to see what they leave in memory: what follows from each need not end first. */
const many = 50;

/** Milliseconds until V8 has given back the garbage of an edit, which it does by itself once it has nothing to do. */
const rest = 45_000;

export async function measureWriting(
  folder: string,
  {questions, runs}: {questions: number; runs: number},
): Promise<Writing> {
  const site = ownSite(folder, questions);
  await (await start(site)).stop();
  const {startSeconds, address, memory, stop} = await start(site);
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.goto(address, {timeout: 120_000});
    const file = join(site.build.env?.DOCS_DIR ?? '', 'topic-0/page-0.md');
    const text = readFileSync(file, 'utf8');
    const milliseconds: number[] = [];
    let first: Memory | undefined;
    const look = async (): Promise<Memory> => {
      const atOnce = memory();
      await page.waitForTimeout(rest);
      return {atOnce, atRest: memory()};
    };
    // The first edit also starts what later ones find running.
    for (let run = 0; run <= runs; run++) {
      const title = `Edited for the time number ${run}.`;
      const seen = page.evaluate(untilShown, title);
      // Playwright would look every half a second; the page is asked before the file is written.
      await page.evaluate(() => undefined);
      const began = performance.now();
      writeFileSync(file, text.replace('stays pending', title));
      await seen;
      if (run > 0) milliseconds.push(performance.now() - began);
      // The author looks at it; what follows from an edit (search, lists, checks) comes after it.
      await page.waitForTimeout(runs > many ? 500 : 3000);
      first ??= await look();
    }

    writeFileSync(file, text);
    const last = await look();
    return {startSeconds, milliseconds, megabytes: {first: first ?? last, last}};
  } finally {
    await browser.close();
    await stop();
  }
}

/** Start the server, and wait until it answers. */
async function start({build}: BenchSite) {
  const [docusaurus = ''] = build.args;
  const port = await freePort();
  const address = `http://localhost:${port}/topic-0/page-0/`;
  const began = performance.now();
  const server = spawn(
    process.execPath,
    [docusaurus, 'start', '--no-open', '--port', String(port)],
    // As `npm start` has it.
    {cwd: build.cwd, env: {...ALLOCATOR, ...process.env, ...build.env}, stdio: 'inherit'},
  );
  await answering(address);
  return {
    address,
    startSeconds: (performance.now() - began) / 1000,
    memory: () => Math.round(memoryOf(server.pid ?? 0)),
    stop: async () => {
      server.kill();
      await once(server, 'exit');
    },
  };
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
