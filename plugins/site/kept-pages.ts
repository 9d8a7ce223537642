import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {engineVersion} from '../bank/cache/engine-version.ts';
import {forgetUnused} from '../bank/cache/forget.ts';
import {keepFile, keepValue, readKeptFile, readKeptValue} from '../bank/cache/index.ts';
import {digestOf, type EarlierBuild} from '../outputs/build-writer/earlier-build.ts';
import type {BuildWriter} from '../outputs/build-writer/index.ts';
import {pageFile} from '../language/questions/addresses.ts';
import {insertIntoHead} from '../outputs/structured-data/script.ts';
import type {CollectedPage, Rendered, Rendering} from './internals/build-steps.ts';
import {lastingMark} from './internals/lasting-mark.ts';
import {pageInputs} from './internals/page-inputs.ts';

/** A page as it was rendered, whose HTML is in a file named by the key. */
interface KeptPage {
  key: string;
  digest: string;
  collected: CollectedPage;
}

export interface KeepingOptions {
  /** Absolute path of the folder for kept pages: each bank has its own. */
  cacheDir: string;
  build: BuildWriter;
  earlier: EarlierBuild;
  /** What the bank's outputs put into the head of a page, by its file. */
  head: (file: string) => string;
}

/**
 * Render the pages of which something is not as it was when they were kept, and put all into the build. A page whose code
 * asked for what passes (time, chance, the environment) is rendered each time.
 */
export async function renderChangedPages(
  rendering: Rendering,
  render: (rendering: Rendering) => Promise<Rendered>,
  {cacheDir, build, earlier, head}: KeepingOptions,
): Promise<Rendered> {
  const {props, serverBundlePath} = rendering;
  const inputs = pageInputs(rendering);
  const engine = engineVersion();
  const list = join(cacheDir, 'list');
  const before = (await readKeptValue<Map<string, KeptPage>>(list)) ?? new Map<string, KeptPage>();
  const now = new Map<string, KeptPage>();
  const collectedData: Rendered['collectedData'] = {};
  const {baseUrl, siteConfig} = props;
  const places = {baseUrl, trailingSlash: siteConfig.trailingSlash};
  const changed: {path: string; file: string; key: string}[] = [];

  for (const path of props.routesPaths) {
    const file = pageFile(path, places);
    const key = nameOf(engine + inputs(path) + head(file));
    const kept = before.get(path);
    if (kept?.key === key && (earlier.keeps(file, kept.digest) || (await restore(file, key)))) {
      collectedData[path] = kept.collected;
      now.set(path, kept);
    } else {
      changed.push({path, file, key});
    }
  }

  if (changed.length > 0) {
    // In the folder of the scripts, which Docusaurus takes away in the end.
    const outDir = join(dirname(serverBundlePath), 'pages');
    const routesPaths = changed.map(({path}) => path);
    const rendered = await render({...rendering, props: {...props, outDir, routesPaths}});
    for (const {path, file, key} of changed) {
      const collected = rendered.collectedData[path];
      if (!collected) throw new Error(`Found no page at ${path}, expected it to be rendered`);
      const html = insertIntoHead(readFileSync(join(outDir, file), 'utf8'), head(file));
      await build.replace(file, html);
      const {[lastingMark]: lasts, ...publicData} = collected.metadata.public;
      collected.metadata.public = publicData;
      collectedData[path] = collected;
      // What a head was made with, which builds before Docusaurus 4 hand on, has functions.
      if (lasts !== true || collected.metadata.helmet) continue;
      await keepFile(join(cacheDir, key), html);
      now.set(path, {key, digest: digestOf(html), collected});
    }
  }

  await keepValue(list, now);
  const used = new Set(['list', ...[...now.values()].map(({key}) => key)]);
  await forgetUnused(cacheDir, (name) => used.has(name));
  return {collectedData};

  async function restore(file: string, key: string): Promise<boolean> {
    const html = await readKeptFile(join(cacheDir, key));
    if (html !== null) await build.replace(file, html);
    return html !== null;
  }
}

function nameOf(inputs: string): string {
  return digestOf(inputs).replace(/\W/g, '');
}
