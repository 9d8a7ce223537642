import {expect, it, vi} from 'vitest';
import type * as Threads from '../../bank/threads/index.ts';
import {beginInThread} from '../../bank/threads/index.ts';
import {question, withExports, type TestBank} from '../exports/testing.ts';
import * as writing from './write-question-files.ts';

vi.mock('../../bank/threads/index.ts', async (original) => {
  const threads = await original<typeof Threads>();
  return {beginInThread: vi.fn(threads.beginInThread), worthThread: 3};
});
vi.mock('./write-question-files.ts', {spy: true});

const bank: TestBank = {
  pages: {
    'shapes/round.md': {
      text:
        question('What is a circle? {#circle}', 'Round. See [](#rail) and [files](plan.pdf).') +
        question('What is an oval? {#oval.md}', 'An egg.'),
    },
    'trains/rails.md': {text: question('What is a rail? {#rail}', 'Iron.')},
  },
  kinds: ['markdown'],
};

async function filesOf(given: TestBank): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  await withExports(given, async ({text}) => {
    for (const id of ['circle', 'oval.md', 'rail']) {
      files[id] = (await text(`q/${id}/index.html`)) + (await text(`q/${id}.md`));
    }
  });
  return files;
}

it('files of a large bank are written in a thread, as they would be here', async () => {
  const inThread = await filesOf(bank);
  expect(vi.mocked(beginInThread).mock.calls.map(([{entry}]) => entry)).toEqual([
    expect.stringContaining('question-files-thread.ts'),
  ]);
  expect(writing.writeQuestionFiles).not.toHaveBeenCalled();
  expect(Object.values(inThread).join()).not.toContain('undefined');

  vi.mocked(beginInThread).mockImplementationOnce((_place, work, input) =>
    Promise.resolve(() => Promise.resolve(work(...input()))),
  );
  expect(await filesOf(bank)).toEqual(inThread);
  expect(writing.writeQuestionFiles).toHaveBeenCalledTimes(1);
});

it('files that a thread wrote before it failed are no others', async () => {
  vi.mocked(beginInThread).mockImplementationOnce(async (_place, work, input) => {
    await work(...input());
    return () => Promise.resolve(work(...input()));
  });
  expect((await filesOf(bank)).rail).toContain('Iron.');
});
