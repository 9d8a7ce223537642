// @vitest-environment happy-dom
import {act, createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {expect, it, vi} from 'vitest';
import type {SearchAnswer} from '../../../outputs/search/search-engine';
import type {SearchState} from '../../search/use-search.ts';
import Status from './Status.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

it('says how many were found, once for each search, though it were as many as before', async () => {
  vi.useFakeTimers();
  const place = document.createElement('div');
  const root = createRoot(place);
  const heardAfter = async (state: SearchState) => {
    await act(() => {
      root.render(createElement(Status, {state}));
      return Promise.resolve();
    });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    return place.querySelector('[role="status"]')?.textContent;
  };
  const answer = (): SearchAnswer => ({total: 0, results: []}) as unknown as SearchAnswer;
  const found = (answer: SearchAnswer): SearchState => ({status: 'found', answer, suggestions: []});

  const first = answer();
  const heard = await heardAfter(found(first));
  expect(heard).toBe('No results');
  expect(await heardAfter({status: 'searching', previous: first})).toBe(heard);
  // It comes a second time with its excerpts.
  expect(await heardAfter(found(first))).toBe(heard);
  expect(await heardAfter(found(answer()))).toBe('No results\u00A0');
  expect(await heardAfter(found(answer()))).toBe('No results');
  expect(await heardAfter({status: 'empty'})).toBe('');
});
