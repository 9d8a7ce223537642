import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {reportOn} from '../check.ts';
import {checkExternalLinks} from '../external/index.ts';
import type {LookUp, Outcome} from '../external/look-up.ts';
import {loadFiles} from '../load.ts';
import {checkSpelling} from '../spelling.ts';
import {ruleIds, rules, type RuleId} from './index.ts';
import type {ExampleFiles} from './rule.ts';

const pagesElsewhere: Readonly<Record<string, Outcome>> = {
  '/fine': {kind: 'fine'},
  '/gone': {kind: 'dead', reason: 'answers 404'},
  '/moved': {kind: 'moved', to: 'https://site.local/fine'},
  '/busy': {kind: 'unknown', reason: 'answers 503'},
};
const lookUp: LookUp = (address) =>
  Promise.resolve(pagesElsewhere[new URL(address).pathname] ?? {kind: 'fine'});

/** The places of what a rule finds in a bank of these files, as `npx viva lint` has them. */
async function placesOf(ruleId: RuleId, example: ExampleFiles): Promise<string[]> {
  const site = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    const files = typeof example === 'string' ? {'docs/aws/page.md': example} : example;
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(site, path)), {recursive: true});
      if (typeof content === 'string' || content instanceof Uint8Array) {
        writeFileSync(join(site, path), content);
      } else symlinkSync(content.link, join(site, path));
    }

    const loaded = loadFiles([join(site, 'docs')], site);
    const found = [
      ...loaded.messages,
      ...(await reportOn(loaded.files, loaded.options)).messages,
      ...(await checkExternalLinks(loaded.files, {lookUp})),
      ...(loaded.spelling ? await checkSpelling(loaded.files, loaded.spelling) : []),
    ];
    return found
      .filter((message) => message.ruleId === ruleId)
      .map(({file, line, column}) => `${file}:${line}:${column}`);
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
}

describe.each(ruleIds)('%s', (ruleId) => {
  const {about, fix, examples} = rules[ruleId];

  it('says what it is about, and what to do', () => {
    expect(about).toMatch(/^[A-Z].*\.$/s);
    expect(fix).toMatch(/^[A-Z].*\.$/s);
  });

  it('has examples of both kinds', () => {
    expect(examples.bad.length).toBeGreaterThan(0);
    expect(examples.good.length).toBeGreaterThan(0);
  });

  it.each(examples.bad)('finds what is wrong with %j', async (example, place) => {
    expect(await placesOf(ruleId, example)).toEqual([place]);
  });

  it.each(examples.good.map((example) => [example]))('says nothing of %j', async (example) => {
    expect(await placesOf(ruleId, example)).toEqual([]);
  });
});
