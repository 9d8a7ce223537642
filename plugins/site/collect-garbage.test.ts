import {expect, it} from 'vitest';
import {collectGarbage} from './collect-garbage.ts';

it('takes away at once what nobody has any more', async () => {
  const before = usedWithMany();
  await collectGarbage();
  expect(process.memoryUsage().heapUsed).toBeLessThan(before - 10e6);
});

/** A function of its own: what a function once had may stay until it ends. */
function usedWithMany(): number {
  const many = Array.from({length: 500_000}, (_, number) => ({number}));
  return many.length > 0 ? process.memoryUsage().heapUsed : 0;
}
