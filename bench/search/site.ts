import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {longestPage} from '../../scripts/lib/longest-page.mjs';
import {toRecords, type BankEntry} from './bank.ts';
import {Host} from './browser/host.ts';
import {build as buildFiles} from './load.ts';
import type {SiteStage} from './measures/site.ts';

/**
 * A production build of the site.
 *
 * @param root - Of the repository.
 * @param known - A build that is there, to save the time of another.
 * @returns the folder.
 */
export function builtSite(root: string, known: string | undefined, dir: string): string {
  if (known !== undefined) {
    if (existsSync(join(known, '404.html'))) return known;
    throw new Error(`Found no complete build in "${known}", expected one: run "npm run build"`);
  }
  const site = join(dir, 'site');
  execFileSync('npm', ['run', '--silent', 'build', '--', '--out-dir', site], {
    cwd: root,
    env: {...process.env, BASE_URL: '/'},
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return site;
}

/** The site as it is, with the index of another bank in place of its own. */
export async function siteWith(
  bank: readonly BankEntry[],
  site: string,
  dir: string,
): Promise<Omit<SiteStage, 'queries'>> {
  const folder = join(dir, `site-${bank.length}`);
  cpSync(site, folder, {recursive: true});
  const index = join(folder, 'search');
  for (const name of readdirSync(index).filter((one) => one !== 'index.html')) {
    rmSync(join(index, name), {recursive: true});
  }
  for (const {name, bytes} of buildFiles(toRecords(bank))) writeFileSync(join(index, name), bytes);
  return {size: bank.length, host: await Host.start(folder), path: longestPage(folder)};
}
