import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {addressOf, slugOf} from '../bank/files/index.ts';
import {parseLedger} from '../bank/ledger/ledger.ts';
import {collectAnchors} from '../check/anchors.ts';
import {loadFiles} from '../check/index.ts';
import {runImport} from '../commands/run-import.ts';
import {readPage} from '../language/questions/read-page.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {lostAddresses} from './bank/lost-addresses.ts';
import {scanAnchors} from './convert/scan-anchors.ts';
import {readSource, type Report} from './index.ts';

/*
 * The old site is a fixture, and so is the list of its anchors (fixtures/old-site/anchors.json): Python-Markdown
 * 3.4 with the extensions of its configuration gave them. The bank is read from its files, as the site does.
 */

const fixture = join(import.meta.dirname, 'fixtures/old-site');
const anchors = JSON.parse(readFileSync(join(fixture, 'anchors.json'), 'utf8')) as Readonly<
  Record<string, readonly string[]>
>;
const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'old-addresses-'));
  cpSync(fixture, join(folder, 'source'), {recursive: true});
});

afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

/** What the old site had, by the rules of MkDocs alone: each address, and each with an anchor. */
function oldPlaces(directories: boolean): {page: string; anchor: string}[] {
  return Object.entries(anchors).flatMap(([path, ids]) => {
    const own = path.replace(/\.md$/, '');
    const folder = own.replace(/(?:^|\/)(?:index|README)$/, '');
    const page = folder === own && !directories ? `${own}.html` : folder;
    return ['', ...ids].map((anchor) => ({page, anchor}));
  });
}

/** Imports, and gives the way on from an address: `page#anchor`, or why there is none. */
async function moveIn(settings = ''): Promise<{lead: (place: Place) => string; report: Report}> {
  const config = join(folder, 'source/mkdocs.yml');
  writeFileSync(config, readFileSync(config, 'utf8') + settings);
  const bank = join(folder, 'docs');
  const choices = {headings: 'ask', untyped: false, force: false, dryRun: false} as const;
  const report = await runImport(readSource(join(folder, 'source')), bank, choices);
  const pages = new Map(
    loadFiles([bank], bank, {bank, vocabulary}).files.map(({path, bytes}) => {
      const page = readPage(Buffer.from(bytes).toString(), vocabulary);
      return [addressOf(path, slugOf(path, page.frontMatter)).slice(1), collectAnchors(page)];
    }),
  );
  const {moves} = parseLedger(readFileSync(join(bank, 'ids.txt'), 'utf8'));
  const lead = ({page, anchor}: Place): string => {
    const whole = moves.find((move) => move.from === page && move.anchor === '');
    const move = moves.find((one) => one.from === page && one.anchor === anchor && anchor !== '');
    const to = move ?? {to: pages.has(page) ? page : (whole?.to ?? ''), toAnchor: anchor};
    const known = pages.get(to.to);
    if (!known) return `no page ${to.to}`;
    const isThere = to.toAnchor === '' || known.has(to.toAnchor);
    return isThere ? `${to.to}#${to.toAnchor}` : `no anchor ${to.to}#${to.toAnchor}`;
  };
  return {lead, report};
}
type Place = ReturnType<typeof oldPlaces>[number];

describe.each([
  ['with directories', true],
  ['with files', false],
])('every address of the old site leads on: %s', (_, directories) => {
  it('each page and each anchor to a place of the bank', async () => {
    const {lead, report} = await moveIn(`use_directory_urls: ${String(directories)}\n`);
    const places = oldPlaces(directories);
    expect(places.length).toBeGreaterThan(50);
    // What the engine has pages of its own for is told.
    const told = report.notes.filter(({kind}) => kind === 'own-page').map(({message}) => message);
    expect(told).toContain(
      "`/` is a page of the engine's own now (the home page): the page is at `/more/`.",
    );
    expect(told).toHaveLength(directories ? 2 : 1);
    const own = directories ? ['', 'search'] : [''];
    const leads = places
      .filter(({page, anchor}) => !own.includes(page) || (page === '' && anchor !== ''))
      .map((place) => ({...place, to: lead(place)}));
    expect(leads.filter(({to}) => to.startsWith('no '))).toEqual([]);
    // A heading right below a line of HTML is one still.
    const ofPage = leads.filter(({to, anchor}) => anchor !== '' && to.endsWith('#'));
    expect(ofPage.map(({anchor}) => anchor)).toEqual([]);
    expect(report.lost).toEqual([]);
    const {moves} = parseLedger(readFileSync(join(folder, 'docs/ids.txt'), 'utf8'));
    expect(moves.filter(({from, anchor}) => own.includes(from) && anchor === '')).toEqual([]);
    const olds = report.addresses.map(({from}) => from);
    expect(olds).not.toContain('/');
    expect(new Set(olds).size).toBe(olds.length);
  });
});

it.each([
  ['guide', 'twice', 'guide#twice'],
  ['guide', 'twice_1', 'guide#twice_1'],
  ['guide', '_1', 'guide#中文'],
  ['guide', '_2', 'guide#日本語'],
  ['guide', 'ubergroen-cafe', 'guide#übergrößen-café'],
  ['guide', 'c-c-f', 'guide#c-c--f'],
  ['guide', 'own-id', 'guide#own-id'],
  ['guide', 'in-a-tab', 'guide#in-a-tab'],
  ['guide/spokes', 'length', 'guide/spokes#length'],
  ['guide/spokes', 'why-are-there-so-many_1', 'guide/spokes#why-are-there-so-many-1'],
  ['guide/spokes', 'load-in-the-answer', 'guide/spokes#why-are-there-so-many--load-in-the-answer'],
  ['deep/er/page', 'a_2', 'deep/er/page#a-2'],
  ['foo/foo', 'bar', 'foo/foo#bar'],
  ['', 'whats-new', 'more#whats-new'],
  ['', 'by-hand', 'more#by-hand'],
])('/%s/#%s leads to %s', async (page, anchor, to) => {
  const {lead} = await moveIn();
  expect(lead({page, anchor})).toBe(to);
});

it('anchors of another making lead on too', async () => {
  const {lead} = await moveIn(
    'plugins: []\nmarkdown_extensions:\n  - toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: none}}, separator: "_"}\n',
  );
  expect(lead({page: 'guide', anchor: 'Second_one'})).toBe('guide#second-one');
});

it('an address that leads nowhere, or to the page of another, is told', () => {
  const page = (source: string, old: string, address: string) => ({
    source,
    target: source,
    old,
    address,
    part: 0,
    fields: {},
  });
  const pages = [page('a.md', 'a', 'b'), page('b.md', 'b', 'b-2'), page('c.md', 'c', 'c')];
  const old = pages.slice(2).map((there) => ({old: 'x', page: there, anchor: 'y'}));
  const all = new Map([['c.md', {has: () => false, now: () => null, old}]]);
  const move = {from: 'c', anchor: 'x', to: 'c', toAnchor: 'y'};
  expect(lostAddresses(pages, all, [move], new Set())).toEqual(['a', 'b', 'c#x']);
});

it('code has no headings', () => {
  const text = '# A\n\n```md\n# B\n```\n\n    # C\n\n~~~\n# D\n\nNo end.\n\n## E {#e}\n';
  expect(scanAnchors(text).map(({title}) => title)).toEqual(['A', 'D', 'E']);
});
