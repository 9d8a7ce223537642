// @vitest-environment happy-dom
import {act, createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {expect, it, vi} from 'vitest';
import type {Bank} from '../data.ts';
import ScoreCard from './ScoreCard.tsx';

vi.mock('../card-of.ts', () => ({cardOf: () => new Promise(() => undefined)}));
vi.stubGlobal('__webpack_public_path__', '/');
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
vi.stubGlobal('scrollTo', vi.fn());

const asked = (id: string, topic: string) => ({
  id,
  aliases: [],
  answer: '',
  level: null,
  page: `/${topic}/`,
  topic,
});
const topics = ['aws', 'git'].map((name) => ({name, label: 'Basics', path: `/${name}/`}));
const bank: Bank = {questions: [], topics, levels: [], pages: [], callouts: {}};

it('counts a question once where topics have the same name', async () => {
  const score = [{said: true}, {said: false}];
  const place = document.createElement('div');
  await act(() => {
    createRoot(place).render(
      createElement(ScoreCard, {
        bank,
        questions: [asked('one', 'aws'), asked('two', 'git')],
        score,
        place: {seed: 'a', topics: [], levels: [], minutes: 30, tags: null, score},
        used: null,
        note: '',
        onAgain: vi.fn(),
        onNew: vi.fn(),
      }),
    );
    return Promise.resolve();
  });
  const rows = [...place.querySelectorAll('table')]
    .find((table) => table.caption?.textContent === 'By topic')
    ?.querySelectorAll('tr');
  expect([...(rows ?? [])].map(({textContent}) => textContent)).toEqual([
    'Basics1 of 1',
    'Basics0 of 1',
  ]);
});
