import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {styleOptions} from './style-options.ts';

const require = createRequire(import.meta.url);
/** As Docusaurus has it for each style sheet (`@docusaurus/bundler/lib/loaders/styleLoader.js`). */
const ofDocusaurus = () => ({
  ident: 'postcss',
  plugins: [[require.resolve('postcss-preset-env'), {}] as unknown],
});

let siteDir = '';
beforeEach(async () => {
  siteDir = join(await mkdtemp(join(tmpdir(), 'style-options-')), 'site');
  await mkdir(join(siteDir, 'src/css'), {recursive: true});
});
afterEach(() => rm(dirname(siteDir), {recursive: true}));

const optionsOf = () => styleOptions(siteDir, [join(siteDir, 'build')])(ofDocusaurus());

describe('a configuration of PostCSS', () => {
  it('is not looked for from each style sheet where the site has none', async () => {
    await writeFile(join(siteDir, 'package.json'), '{"dependencies": {"postcss": "8"}}');
    await writeFile(join(siteDir, 'src/css/postcss.css'), '');
    for (const folder of ['node_modules/package', 'build']) {
      await mkdir(join(siteDir, folder), {recursive: true});
      await writeFile(join(siteDir, folder, 'postcss.config.js'), '');
    }
    expect(optionsOf()).toMatchObject({ident: 'postcss', config: false});
  });

  it.each([
    ['postcss.config.js', ''],
    ['.postcssrc', '{}'],
    ['.postcssrc.yml', ''],
    ['.config/postcssrc.json', '{}'],
    ['src/css/postcss.config.mjs', ''],
    ['styles/theme/postcss.config.js', ''],
    ['../postcss.config.cjs', ''],
    ['package.json', '{"postcss": {}}'],
  ])('is, with %s', async (path, content) => {
    await mkdir(dirname(join(siteDir, path)), {recursive: true});
    await writeFile(join(siteDir, path), content);
    expect(optionsOf()).not.toHaveProperty('config');
  });
});

interface Creator {
  (options?: object): {postcssPlugin: string; plugins: object[]};
  postcss: true;
}

describe('postcss-preset-env', () => {
  function presetEnv() {
    const [[path]] = optionsOf().plugins as [[string, object]];
    return {path, creator: require(path) as Creator};
  }

  it('is made once for all style sheets, by its own name', () => {
    const {path, creator} = presetEnv();
    expect(creator()).toBe(creator());
    expect(creator()).toMatchObject({postcssPlugin: 'postcss-preset-env'});
    expect(creator.postcss).toBe(true);
    expect(path).toContain('postcss-preset-env');
  });

  it('has the options that a site gives it', () => {
    const {creator} = presetEnv();
    const few = creator({stage: false});
    expect(few).not.toBe(creator());
    expect(few.plugins.length).toBeLessThan(creator().plugins.length);
    const own = [{postcssPlugin: 'own'}, 'postcss-nested'];
    expect(styleOptions(siteDir)({plugins: own}).plugins).toEqual(own);
  });
});
