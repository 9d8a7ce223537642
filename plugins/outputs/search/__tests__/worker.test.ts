import {expect, test} from 'vitest';
import {buildIndex} from '../build/build-index.ts';
import type {SearchFiles} from '../engine/files.ts';
import {SearchIndexError} from '../errors.ts';
import {serve} from '../worker/serve.ts';
import {WorkerEngine} from '../worker/worker-engine.ts';
import {bank, inMemory} from './fixtures.ts';

function workerOn(files: SearchFiles): {engine: WorkerEngine; close: () => void} {
  const {port1, port2} = new MessageChannel();
  serve(port2, () => files);
  const engine = new WorkerEngine(port1);
  port1.start();
  port2.start();
  return {
    engine,
    close: () => {
      port1.close();
    },
  };
}

test('answers come through the worker, errors with their code', async () => {
  const {engine, close} = workerOn(inMemory(buildIndex(bank)));
  await expect(engine.search('pod')).rejects.toMatchObject({code: 'missing'});
  await engine.load('/search/');
  expect((await engine.search('pending'))[0]?.id).toBe('pod-stays-pending');
  expect(await engine.suggest('shceduler')).toEqual(['scheduler']);
  close();
});

test('a failed load can be tried again', async () => {
  const good = inMemory(buildIndex(bank));
  let offline = true;
  const {engine, close} = workerOn({
    read: (name) =>
      offline ? Promise.reject(new SearchIndexError('missing', name, 'Offline')) : good.read(name),
  });
  const failing = engine.load('/search/');
  await expect(failing).rejects.toThrow('manifest.json: Offline');
  await expect(engine.search('pod')).rejects.toBeInstanceOf(SearchIndexError);
  offline = false;
  await engine.load('/search/');
  expect(await engine.search('pod')).not.toEqual([]);
  close();
});

test('of searches that overtake each other the last is worked on', async () => {
  const {engine, close} = workerOn(inMemory(buildIndex(bank)));
  await engine.load('/search/');
  const answers = await Promise.all(['p', 'po', 'pod'].map((query) => engine.searchAll(query)));
  expect(answers.map(({results}) => results.length > 0)).toEqual([false, false, true]);
  close();
});

test('a worker that breaks rejects whoever waits', async () => {
  const listeners = new Map<string, (event: never) => void>();
  const engine = new WorkerEngine({
    postMessage: () => undefined,
    addEventListener: (type: string, listener: (event: never) => void) => {
      listeners.set(type, listener);
    },
  });
  const waiting = engine.search('pod');
  listeners.get('error')?.({} as never);
  await expect(waiting).rejects.toMatchObject({code: 'missing', file: 'worker'});
  await expect(engine.search('pod')).rejects.toMatchObject({code: 'missing'});
});
