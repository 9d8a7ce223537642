import {execFileSync} from 'node:child_process';
import {resolve} from 'node:path';
import {expect, it} from 'vitest';
import packageFile from '../../package.json' with {type: 'json'};

const main = resolve('plugins', packageFile.main);

/** What the engine exports in a Node of its own, and whether Babel was asked for it. */
function loaded(before = ''): {names: string[]; kind: string; usesBabel: boolean} {
  const script = `${before}
    const engine = require(${JSON.stringify(main)});
    const usesBabel = Object.keys(require.cache).some((path) => /jiti.dist.babel\\.js$/.test(path));
    console.log(JSON.stringify({names: Object.keys(engine), kind: typeof engine.default, usesBabel}));`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], {encoding: 'utf8'})) as never;
}

const engine = {
  names: expect.arrayContaining(['default', 'defaultLevels', 'topicSidebars']) as string[],
  kind: 'function',
};

it('the engine is loaded without Babel', () => {
  expect(packageFile.exports['.'].default).toBe(`./${packageFile.main}`);
  expect(loaded()).toEqual({...engine, usesBabel: false});
}, 60_000);

it('the engine is loaded with what there is in a site without @docusaurus/faster', () => {
  const without = `const Module = require('node:module');
    const resolve = Module._resolveFilename;
    Module._resolveFilename = (name, ...rest) => {
      if (name === '@docusaurus/faster') throw new Error('Cannot find it');
      return resolve(name, ...rest);
    };`;
  expect(loaded(without)).toMatchObject(engine);
}, 120_000);

it.each([
  ['production', true],
  ['development', false],
])(
  'in %s the engine is loaded once, whoever asks: %s',
  (mode, once) => {
    const script = `const first = require(${JSON.stringify(main)});
    delete require.cache[require.resolve(${JSON.stringify(main)})];
    console.log(first === require(${JSON.stringify(main)}));`;
    const env = {...process.env, NODE_ENV: mode};
    const said = execFileSync(process.execPath, ['-e', script], {encoding: 'utf8', env});
    expect(said.trim()).toBe(String(once));
  },
  120_000,
);
