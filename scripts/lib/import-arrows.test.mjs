import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {cruise} from 'dependency-cruiser';
import {afterAll, beforeAll, expect, it} from 'vitest';
import rules from '../../.dependency-cruiser.mjs';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'arrows-'));
});

afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

/**
 * The rules that files break.
 *
 * @param {Record<string, string>} files
 */
async function broken(files) {
  const site = mkdtempSync(path.join(folder, 'site-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(site, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  const options = {...rules.options};
  delete options.tsConfig;
  const {output} = await cruise(['plugins'], {
    ...options,
    baseDir: site,
    ruleSet: {forbidden: rules.forbidden ?? []},
    validate: true,
  });
  if (typeof output === 'string') throw new Error(output);
  return output.summary.violations.map(({rule}) => rule.name).sort();
}

const here = 'export const here = 1;\n';

it.each([
  ['up a layer', 'plugins/bank/a.ts', 'plugins/outputs/b.ts', ['bank-takes-nothing-from-above']],
  [
    'from the preset',
    'plugins/language/a.ts',
    'plugins/index.ts',
    ['language-takes-nothing-from-above'],
  ],
  ['from the site', 'plugins/site/a.ts', 'src/b.ts', ['the-engine-knows-no-site']],
  ['from a file beside the engine', 'plugins/check/a.ts', 'trust.ts', ['the-engine-knows-no-site']],
  [
    'what is built, for the browser',
    'plugins/theme/a.ts',
    'plugins/outputs/headers/b.ts',
    ['the-theme-takes-types-and-tables'],
  ],
  [
    'of the engine, for what reaches into Docusaurus',
    'plugins/site/internals/a.ts',
    'plugins/bank/b.ts',
    ['internals-take-nothing'],
  ],
  [
    'questions for the dialect',
    'plugins/language/dialect/a.ts',
    'plugins/language/questions/b.ts',
    ['the-dialect-knows-no-questions'],
  ],
])('refuses an import %s', async (_, from, to, expected) => {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  const spec = relative.startsWith('.') ? relative : `./${relative}`;
  expect(await broken({[from]: `export * from '${spec}';\n`, [to]: here})).toEqual(expected);
});

it('refuses files in the language', async () => {
  const file = `export {readFileSync} from 'node:fs';\n`;
  expect(await broken({'plugins/language/a.ts': file})).toEqual(['language-is-text']);
});

it.each(['@docusaurus/mdx-loader/lib/processor', '@generated/routes.js', '@docusaurus/bundler'])(
  'allows %s in one folder, and nowhere else',
  async (name) => {
    const file = `export * from '${name}';\n`;
    expect(await broken({'plugins/check/a.ts': file})).toContain('internals-in-one-folder');
    expect(await broken({'plugins/site/internals/a.ts': file})).toEqual([]);
    const user = `export * from '../site/internals/a.ts';\n`;
    const files = {'plugins/check/b.ts': user, 'plugins/site/internals/a.ts': here};
    expect(await broken(files)).toEqual([]);
  },
);

it('refuses cycles', async () => {
  const files = {
    'plugins/bank/a.ts': `import {b} from './b.ts';\nexport const a = () => b;\n`,
    'plugins/bank/b.ts': `import {a} from './a.ts';\nexport const b = () => a;\n`,
  };
  expect(await broken(files)).toContain('no-cycles');
});

it('allows imports down the layers, and types in the theme', async () => {
  const files = {
    'plugins/language/a.ts': here,
    'plugins/site/b.ts': `export * from '../language/a.ts';\n`,
    'plugins/bank/types.ts': 'export interface Home {name: string}\n',
    'plugins/theme/c.ts': `import type {Home} from '../bank/types.ts';\nexport const c: Home = {name: ''};\n`,
  };
  expect(await broken(files)).toEqual([]);
});
