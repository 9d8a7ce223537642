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
vi.mock('./previews/output.ts', () => ({
  createPreviews: output('previews', ['prepare', 'whileRendering']),
}));
vi.mock('./search/output.ts', () => ({
  createSearch: () => ({
    async prepare() {
      await setImmediate();
      steps.push('search: begun');
    },
    beforeRendering: () => Promise.resolve(steps.push('search: ready')),
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

it('what waits until pages are rendered comes first in a bank that is too large for both', async () => {
  const outputs = createOutputs({...site, pages: 'app'});
  const addresses = {moved: new Map(), withdrawn: new Set(), leads: new Map()};
  const bankOf = (size: number) =>
    ({addresses: {...addresses, byId: {size}}, topics: [], pages: [], permalinks: []}) as never;
  outputs.update(bankOf(29_999));
  await outputs.prepare();
  expect(steps.splice(0)).toEqual(['search: begun', 'previews: prepare']);
  outputs.update(bankOf(30_000));
  await outputs.prepare();
  expect(steps).toEqual([
    'search: begun',
    'previews: prepare',
    'previews: whileRendering',
    'search: ready',
  ]);
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
