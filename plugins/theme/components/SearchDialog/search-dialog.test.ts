// @vitest-environment happy-dom
import {act, createElement} from 'react';
import {createRoot} from 'react-dom/client';
import {expect, it, vi} from 'vitest';
import SearchDialog from './index.tsx';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
vi.stubGlobal('__webpack_public_path__', '/');
vi.mock('@docusaurus/Translate', () => ({default: () => null, translate: () => ''}));
vi.mock('../SearchPanel', () => ({
  default: () => [
    createElement('a', {key: 'hit', href: '#pod'}),
    createElement('a', {key: 'ask', href: '#new', target: '_blank'}),
  ],
}));

it.each([
  ['a link to a question is left for it', '#pod', 1],
  ['a link that opens a tab of its own leaves it there', '#new', 0],
])('%s', async (_, href, times) => {
  const onLeave = vi.fn();
  const place = document.body.appendChild(document.createElement('div'));
  await act(async () => {
    createRoot(place).render(createElement(SearchDialog, {onClose: vi.fn(), onLeave}));
    await Promise.resolve();
  });
  // The links lead nowhere.
  place.addEventListener('click', (event) => {
    event.preventDefault();
  });
  place.querySelector<HTMLElement>(`[href="${href}"]`)?.click();
  expect(onLeave).toHaveBeenCalledTimes(times);
});
