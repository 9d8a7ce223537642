import {execFileSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {collectGarbage} from './collect-garbage.ts';

it('takes away at once what nobody has any more, of a heap that is large enough', async () => {
  const before = usedWithMany();
  await collectGarbage(Infinity);
  expect(process.memoryUsage().heapUsed).toBeGreaterThan(before - 10e6);
  await collectGarbage(0);
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 10e6);
});

/** A function of its own: what a function once had may stay until it ends. */
function usedWithMany(): number {
  const many = Array.from({length: 500_000}, (_, number) => ({number}));
  return many.length > 0 ? process.memoryUsage().heapUsed : 0;
}
