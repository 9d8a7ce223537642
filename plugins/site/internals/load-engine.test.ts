import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import * as engine from '../../index.ts';
import packageFile from '../../package.json' with {type: 'json'};

const main = resolve('plugins', packageFile.main);
const siteDir = mkdtempSync(resolve('node_modules/.engine-'));
afterAll(() => {
  rmSync(siteDir, {recursive: true, force: true});
});

/** What a script says, in a Node of its own; `engine` is what the package exports. */
function run(script: string, mode = 'production'): unknown {
  const whole = `const engine = require(${JSON.stringify(main)});
    const say = (value) => console.log(JSON.stringify(value));
    const isLoaded = (pattern) => Object.keys(require.cache).some((path) => pattern.test(path));
    ${script}`;
  const env = {...process.env, NODE_ENV: mode};
  return JSON.parse(execFileSync(process.execPath, ['-e', whole], {encoding: 'utf8', env}));
}

/** The preset comes so far that it says what is wrong with its options. */
const preset = `const context = {siteDir: ${JSON.stringify(siteDir)}, siteConfig: {themeConfig: {}}};
  engine.default(context, {docs: false}).then(
    () => say('ended'),
    ({message}) => say([message, isLoaded(/jiti.dist.babel\\.js$/)]),
  );`;
const said = '`docs` is false, expected the docs to have the questions.';

it('exports what the engine does, and nothing of it is loaded before it is asked for', () => {
  expect(packageFile.exports['.'].default).toBe(`./${packageFile.main}`);
  const names = run(`say([Object.keys(engine), isLoaded(/jiti/)])`);
  expect(names).toEqual([expect.arrayContaining(Object.keys(engine)), false]);
}, 60_000);

it('the preset is one file, without Babel, that is kept for the next time', () => {
  expect(run(preset)).toEqual([expect.stringContaining(said), false]);
  const kept = readdirSync(resolve(siteDir, 'node_modules/.cache/engine'));
  expect(kept).toHaveLength(2);
  const script = kept.find((name) => /^index-\w{16}\.cjs$/.test(name)) ?? '';
  const code = readFileSync(resolve(siteDir, 'node_modules/.cache/engine', script), 'utf8');
  // What is kept is kept by the code that made it (bank/cache/engine-version.ts).
  expect(code.match(/engineFile_ .*/g)).toEqual([
    expect.stringMatching(/^engineFile_ = __filename;/),
    expect.stringMatching(/^engineFile_ === "undefined" \?.*basename\d*\)?\(engineFile_\)/),
  ]);
  writeFileSync(resolve(siteDir, 'node_modules/.cache/engine/index-earlier.cjs'), '');
  expect(run(preset)).toEqual([expect.stringContaining(said), false]);
  expect(readdirSync(resolve(siteDir, 'node_modules/.cache/engine'))).toEqual(kept);
}, 120_000);

it('what a configuration asks for is there at once, and is that of the preset after it', () => {
  expect(run(`say(engine.defaultLevels)`)).toEqual(engine.defaultLevels);
  const later = preset.replace('say([message', 'say([engine.defaultLevels.length, message');
  expect(run(later)).toEqual([engine.defaultLevels.length, expect.stringContaining(said), false]);
}, 120_000);

it.each(['production', 'development'])(
  'in %s whoever asks gets the same engine',
  (mode) => {
    const again = `delete require.cache[require.resolve(${JSON.stringify(main)})];
      say(engine === require(${JSON.stringify(main)}));`;
    expect(run(again, mode)).toBe(true);
  },
  120_000,
);

it('works in a site without @docusaurus/faster', () => {
  const without = `const Module = require('node:module');
    const resolve = Module._resolveFilename;
    Module._resolveFilename = (name, ...rest) => {
      if (name === '@docusaurus/faster') throw new Error('Cannot find it');
      return resolve(name, ...rest);
    };`;
  expect(run(without + preset)).toEqual([expect.stringContaining(said), true]);
}, 120_000);
