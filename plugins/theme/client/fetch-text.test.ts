import {afterEach, beforeEach, expect, it, vi} from 'vitest';
import {fetchText} from './fetch-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const second = 1000;

/** A host that sends a letter after each pause, in seconds, and then no more. */
function hostWith(pauses: readonly number[], {ends = true} = {}) {
  vi.stubGlobal('fetch', (_: string, {signal}: {signal: AbortSignal}) => {
    const left = [...pauses];
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        signal.addEventListener('abort', () => {
          controller.error(signal.reason);
        });
      },
      async pull(controller) {
        const pause = left.shift();
        if (pause === undefined) {
          if (ends) controller.close();
          else await new Promise(() => undefined);
          return;
        }
        await new Promise((resolve) => setTimeout(resolve, pause * second));
        if (!signal.aborted) controller.enqueue(new TextEncoder().encode('a'));
      },
    });
    return Promise.resolve(new Response(body));
  });
}

it('waits for what comes slowly', async () => {
  hostWith(Array<number>(12).fill(15));
  const text = fetchText('/a.json');
  await vi.advanceTimersByTimeAsync(180 * second);
  await expect(text).resolves.toBe('a'.repeat(12));
  expect(vi.getTimerCount()).toBe(0);
});

it.each([
  [
    'nothing comes',
    () => {
      hostWith([], {ends: false});
    },
  ],
  [
    'nothing more comes',
    () => {
      hostWith([1], {ends: false});
    },
  ],
  [
    'there is no answer',
    () => {
      vi.stubGlobal(
        'fetch',
        (_: string, {signal}: {signal: AbortSignal}) =>
          new Promise((_, reject) => {
            signal.addEventListener('abort', () => {
              reject(signal.reason as Error);
            });
          }),
      );
    },
  ],
])('gives up when %s for 20 seconds', async (_, set) => {
  set();
  const error = fetchText('/a.json').catch((one: unknown) => one);
  await vi.advanceTimersByTimeAsync(22 * second);
  await expect(error).resolves.toMatchObject({name: 'AbortError'});
});

const answering = (status: number) => () => Promise.resolve(new Response('', {status}));

it.each([404, 410])('is null where the host has none, and says %i', async (status) => {
  vi.stubGlobal('fetch', answering(status));
  await expect(fetchText('/a.json')).resolves.toBeNull();
  expect(vi.getTimerCount()).toBe(0);
});

it.each([429, 500, 503])('fails where the host fails for now, and says %i', async (status) => {
  vi.stubGlobal('fetch', answering(status));
  await expect(fetchText('/a.json')).rejects.toThrow(`Found status ${status} at /a.json`);
  expect(vi.getTimerCount()).toBe(0);
});
