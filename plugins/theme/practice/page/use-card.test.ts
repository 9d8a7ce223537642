// @vitest-environment happy-dom
import {act, createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {expect, it, vi} from 'vitest';
import {cardOf, NoCard} from '../card-of.ts';
import {useCard} from './use-card.ts';

vi.mock('../card-of.ts', async (load) => ({...(await load<object>()), cardOf: vi.fn()}));
vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const question = {id: 'a', aliases: [], answer: '', page: '/p/', topic: 't', level: null};

function Shown() {
  const [found] = useCard(question, undefined);
  return found && 'why' in found ? found.why : null;
}

it.each([
  [new NoCard('gone'), 'gone', 0],
  [new TypeError('Invalid URL'), 'offline', 1],
])('after %s it says %s', async (error, why, reports) => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  vi.mocked(cardOf).mockRejectedValue(error);
  const place = document.createElement('div');
  await act(async () => {
    createRoot(place).render(createElement(Shown));
    await Promise.resolve();
  });
  expect(place.textContent).toBe(why);
  expect(reported).toHaveBeenCalledTimes(reports);
});
