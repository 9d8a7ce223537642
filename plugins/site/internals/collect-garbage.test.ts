import {expect, it} from 'vitest';
import {collectGarbage, keepHeapSmall} from './collect-garbage.ts';

it('takes away at once what nobody has any more, of a heap that is large enough', async () => {
  const before = usedWithMany();
  await collectGarbage(Infinity);
  expect(process.memoryUsage().heapUsed).toBeGreaterThan(before - 10e6);
  await collectGarbage(0);
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 10e6);
});

it('has less garbage in memory than what is used', async () => {
  const kept = many(3e6);
  keepHeapSmall();
  await collectGarbage();
  const used = process.memoryUsage().heapUsed;
  let most = 0;
  for (let time = 0; time < 100; time++) {
    // Long enough in use to count as old.
    many(2e5);
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  expect(kept).toHaveLength(3e6);
  expect(most).toBeLessThan(used * 2);
});

function many(length: number): object[] {
  return Array.from({length}, (_, number) => ({number}));
}

/** A function of its own: what a function once had may stay until it ends. */
function usedWithMany(): number {
  return many(500_000).length > 0 ? process.memoryUsage().heapUsed : 0;
}
