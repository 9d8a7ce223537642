import {expect, it, vi} from 'vitest';
import {buildWriter} from './build-writer/index.ts';
import {createOutputs, type Output, type Site} from './index.ts';

const steps = vi.hoisted((): string[] => []);
const output = vi.hoisted(
  () => (name: string, parts: readonly (keyof Output)[]) => () =>
    Object.fromEntries(
      parts.map((part) => [part, () => Promise.resolve(steps.push(`${name}: ${part}`))]),
    ),
);
vi.mock('./exports/anki/output.ts', () => ({createCards: output('cards', ['write', 'finish'])}));
vi.mock('./question-files/output.ts', () => ({
  createQuestionFiles: output('q', ['begin', 'write']),
}));
vi.mock('./practice/output.ts', () => ({createPractice: output('practice', [])}));
vi.mock('./search/output.ts', () => ({createSearch: output('search', ['write'])}));
vi.mock('./offline/index.ts', () => ({createOffline: output('offline', ['finish'])}));

it('cards are packed while others write, and are in the list of all files', async () => {
  const site = {context: {siteDir: '/site', siteConfig: {}}, exports: [], copy: [], engine: 'auto'};
  await createOutputs(site as unknown as Site).write(buildWriter('/nowhere'), []);
  expect(steps).toEqual([
    'q: begin',
    'search: write',
    'cards: write',
    'q: write',
    'cards: finish',
    'offline: finish',
  ]);
});
