import {readFileSync} from 'node:fs';
import {writeFile, rm} from 'node:fs/promises';
import path from 'node:path';
import {expect} from '@playwright/test';
import {test} from '../support';
import {startSite, type StartedSite} from '../start-site';
import {countIn} from './scenarios';

const site = path.join(__dirname, 'site');
const deadPage = path.join(site, 'docs/tools/dead.mdx');
const included = path.join(site, 'docs/tools/_abbreviations.md');
const abbreviations = readFileSync(included, 'utf8');
let started: StartedSite | undefined;

test.afterAll(async () => {
  await rm(deadPage, {force: true});
  await writeFile(included, abbreviations);
  await started?.stop();
});

test(
  'while pages are written, islands do what they do in the build, and React outside them is refused',
  {tag: '@desk'},
  async ({page: tab}) => {
    test.setTimeout(240_000);
    await writeFile(deadPage, '# Dead\n\n<button onClick={() => undefined}>Nothing</button>\n');
    started = await startSite(site, '.docusaurus-start-test');
    await expect(async () => {
      await tab.goto(`${started?.address ?? ''}features/tools/live/`);
      await expect(tab.getByText('A note with bold words.')).toBeVisible();
    }).toPass({timeout: 110_000});
    await countIn(tab);
    await expect(tab.getByText(/2 values drawn by React 19/)).toBeVisible();

    // A file that a page includes is edited: the page in the browser has it.
    await tab.goto(`${started.address}features/tools/mkdocs/`);
    await expect(tab.getByTitle('Public service announcement')).toBeVisible();
    await writeFile(included, abbreviations.replace(/^(\*\[PSA\]:).*/m, '$1 Edited meanwhile'));
    await expect(tab.getByTitle('Edited meanwhile')).toBeVisible({timeout: 30_000});

    await tab.goto(`${started.address}features/tools/dead/`);
    await expect(
      tab.getByText(/dead\.mdx: found <button onClick=\{…\}> outside an island/).first(),
    ).toBeVisible();
  },
);
