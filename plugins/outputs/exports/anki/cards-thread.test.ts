import {expect, it, vi} from 'vitest';
import type * as Threads from '../../../bank/threads/index.ts';
import {beginInThread} from '../../../bank/threads/index.ts';
import {question, withExports, type TestBank} from '../testing.ts';
import * as packing from './pack-cards.ts';

vi.mock('../../../bank/threads/index.ts', async (original) => {
  const threads = await original<typeof Threads>();
  return {beginInThread: vi.fn(threads.beginInThread), worthThread: 3};
});
vi.mock('./pack-cards.ts', {spy: true});

const oval = question('What is an oval? {#oval}', 'An egg.');
const bank: TestBank = {
  pages: {
    'shapes/round.md': {
      text: question('What is a circle? {#circle}', '🟢 **Beginner**\n\nRound.') + oval,
      html: {circle: '<p itemprop=text>Round. <img src="/base/img/a.png">'},
    },
    'trains/rails.md': {text: question('What is a rail? {#rail}', 'Iron.')},
  },
  built: {'img/a.png': new Uint8Array([1])},
  kinds: ['anki'],
};

async function packagesOf(given: TestBank): Promise<Uint8Array[]> {
  const packages: Uint8Array[] = [];
  await withExports(given, async ({bytes}) => {
    for (const name of ['bank', 'topics/shapes', 'topics/trains']) {
      packages.push(await bytes(`export/${name}.apkg`));
    }
  });
  return packages;
}

it('cards of a large bank are packed in a thread, to the same packages', async () => {
  const inThread = await packagesOf(bank);
  const [[place] = []] = vi.mocked(beginInThread).mock.calls;
  expect(place?.entry).toContain('cards-thread.ts');
  expect(packing.packTopics).not.toHaveBeenCalled();
  vi.mocked(beginInThread).mockImplementationOnce((_place, work, input) =>
    Promise.resolve(() => Promise.resolve(work(...input()))),
  );
  expect(await packagesOf(bank)).toEqual(inThread);
  expect(packing.packTopics).toHaveBeenCalledTimes(1);
});
