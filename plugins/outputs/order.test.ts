import {setImmediate} from 'node:timers/promises';
import {afterEach, expect, it, vi} from 'vitest';
import {buildWriter} from './build-writer/index.ts';
import {createOutputs, type Output, type Site} from './index.ts';

const steps = vi.hoisted((): string[] => []);
const output = vi.hoisted(
  () => (name: string, parts: readonly (keyof Output)[]) => () =>
    Object.fromEntries(
      parts.map((part) => [part, () => Promise.resolve(void steps.push(`${name}: ${part}`))]),
    ),
);
vi.mock('./exports/anki/output.ts', () => ({createCards: output('cards', ['write', 'finish'])}));
vi.mock('./question-files/output.ts', () => ({
  createQuestionFiles: output('q', ['begin', 'write']),
}));
vi.mock('./practice/output.ts', () => ({createPractice: output('practice', [])}));
vi.mock('./headers/output.ts', () => ({createHeaders: output('headers', [])}));
vi.mock('./previews/output.ts', () => ({createPreviews: output('previews', ['prepare'])}));
vi.mock('./search/output.ts', () => ({
  createSearch: () => ({
    async prepare() {
      await setImmediate();
      steps.push('search: begun');
    },
    write: () => Promise.resolve(steps.push('search: write')),
  }),
}));
vi.mock('./offline/index.ts', () => ({createOffline: output('offline', ['finish'])}));

const site = {
  context: {siteDir: '/site', siteConfig: {}},
  exports: [],
  copy: [],
  engine: 'auto',
} as unknown as Site;

afterEach(() => {
  steps.length = 0;
});

it('the index is begun before pictures are drawn', async () => {
  await createOutputs(site).prepare();
  expect(steps).toEqual(['search: begun', 'previews: prepare']);
});

it('cards are packed while others write, and are in the list of all files', async () => {
  await createOutputs(site).write(buildWriter('/nowhere'), []);
  expect(steps).toEqual([
    'q: begin',
    'cards: write',
    'search: write',
    'q: write',
    'cards: finish',
    'offline: finish',
  ]);
});
