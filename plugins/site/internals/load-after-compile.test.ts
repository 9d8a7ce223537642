import type {LoadContext, Plugin} from '@docusaurus/types';
import {expect, it} from 'vitest';
import {CompilerState, loadAfterCompile} from './load-after-compile.ts';

const delays = {detectMs: 0, timeoutMs: 10_000, fetchMs: 0};

/** A bundler that does what it is told. */
function bundler() {
  const calls = new Map<string, () => void>();
  const hook = (name: string) => ({
    tap: (_plugin: string, call: () => void) => {
      calls.set(name, call);
    },
  });
  return {
    compiler: {hooks: {watchRun: hook('start'), done: hook('done'), failed: hook('failed')}},
    does: (name: 'start' | 'done' | 'failed') => {
      calls.get(name)?.();
    },
  };
}

function site(log: string[]) {
  const state = new CompilerState(delays);
  const {compiler, does} = bundler();
  state.apply(compiler);
  const plugin: Plugin = {
    name: 'docs',
    loadContent: () => {
      log.push('read');
    },
  };
  return {plugin: loadAfterCompile(plugin, state), does, state};
}

it('reads at once when the site starts', async () => {
  const log: string[] = [];
  const {plugin, does} = site(log);
  does('start');
  await plugin.loadContent?.();
  expect(log).toEqual(['read']);
});

it.each(['done', 'failed'] as const)('after an edit, reads once the bundler is %s', async (end) => {
  const log: string[] = [];
  const {plugin, does} = site(log);
  await plugin.loadContent?.();
  does('start');
  const reading = Promise.resolve(plugin.loadContent?.()).then(() => log.push('read again'));
  // Longer than it waits for the bundler to start.
  await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => setTimeout(resolve));
  log.push(end);
  does(end);
  await reading;
  expect(log).toEqual(['read', end, 'read', 'read again']);
});

it('does not wait for a bundler that the change is nothing to', async () => {
  const log: string[] = [];
  const {plugin} = site(log);
  await plugin.loadContent?.();
  await plugin.loadContent?.();
  expect(log).toEqual(['read', 'read']);
});

it('keeps what the plugin adds to the bundler', () => {
  const added = {apply: () => undefined};
  const plugin: Plugin = {
    name: 'docs',
    configureWebpack: () => ({devtool: false, plugins: [added]}),
  };
  const state = new CompilerState(delays);
  const context = {} as LoadContext;
  const config = loadAfterCompile(plugin, state).configureWebpack?.(
    {},
    false,
    context as never,
    undefined,
  );
  expect(config).toMatchObject({devtool: false, plugins: [added, state]});
});
