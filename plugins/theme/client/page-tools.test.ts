// @vitest-environment happy-dom
import {beforeEach, describe, expect, it, vi} from 'vitest';
import pageTools from './page-tools.ts';
import {pressKept} from './press.ts';

/* The tools of a page with three questions; what the filter hides is up to the style sheet. */

const page = '/topic/page/';
const press = (name: string) => document.querySelector<HTMLElement>(name)?.click();
const root = document.documentElement;

/** As a page arrives in the browser. */
function arrive(search = ''): void {
  history.replaceState(null, '', page + search);
  const location = {pathname: page, search, hash: '', state: undefined, key: ''};
  pageTools.onRouteDidUpdate?.({location, previousLocation: null});
}

beforeEach(() => {
  const choices = ['all', 'beginner', 'advanced'].map(
    (level) => `<span data-press="level" data-level="${level}">${level}</span>`,
  );
  document.body.innerHTML = `
    <p data-announcer></p>
    <div data-tools data-total="3" data-beginner="1" data-advanced="2">${choices.join('')}
      <button data-press="hide-levels"></button><button data-press="open-all"></button>
      <button data-press="close-all"></button>
    </div>
    ${'<div class="question" data-shown><details></details></div>'.repeat(3)}`;
  arrive();
});

const said = () => document.querySelector('[data-announcer]')?.textContent.trim();
const chosen = () =>
  [...document.querySelectorAll<HTMLElement>('[aria-pressed="true"]')].map(
    ({dataset}) => dataset.level ?? dataset.press,
  );

describe('the levels', () => {
  it('are buttons once the script is there, and all are shown', () => {
    expect(document.querySelectorAll('[data-press="level"][role="button"]')).toHaveLength(3);
    expect(chosen()).toEqual(['all']);
  });

  it('filter by one, in the address and in words', async () => {
    press('[data-press][data-level="advanced"]');
    expect(root.dataset.level).toBe('advanced');
    expect(location.search).toBe('?level=advanced');
    await vi.waitFor(() => {
      expect(said()).toBe('2 of 3 questions are shown');
    });
    press('[data-press][data-level="beginner"]');
    await vi.waitFor(() => {
      expect(said()).toBe('One of 3 questions is shown');
    });
    expect(chosen()).toEqual(['beginner']);
    // Pressed once more, or "All": everything again.
    press('[data-press][data-level="beginner"]');
    expect(root.dataset.level).toBeUndefined();
    expect(location.search).toBe('');
    await vi.waitFor(() => {
      expect(said()).toBe('All questions are shown');
    });
  });

  it('forget the question that a link led to when one is chosen', () => {
    press('[data-press="hide-levels"]');
    expect(document.querySelectorAll('[data-shown]')).toHaveLength(3);
    press('[data-press][data-level="advanced"]');
    expect(document.querySelectorAll('[data-shown]')).toHaveLength(0);
  });

  it('filter where the browser refuses to change the address', () => {
    const refused = vi.spyOn(history, 'replaceState').mockImplementation(() => {
      throw new DOMException('Too many calls', 'SecurityError');
    });
    press('[data-press][data-level="advanced"]');
    expect(root.dataset.level).toBe('advanced');
    press('[data-press="hide-levels"]');
    expect([root.dataset.level, root.dataset.levels]).toEqual(['advanced', 'hidden']);
    refused.mockRestore();
    press('[data-press][data-level="advanced"]');
    expect([root.dataset.level, location.search]).toEqual([undefined, '?levels=hidden']);
  });

  it('can be hidden and shown', () => {
    press('[data-press="hide-levels"]');
    expect([root.dataset.levels, location.search]).toEqual(['hidden', '?levels=hidden']);
    press('[data-press="hide-levels"]');
    expect([root.dataset.levels, location.search]).toEqual([undefined, '']);
  });
});

describe('all answers', () => {
  it('are open on a page that is shared so', () => {
    arrive('?answers=open&level=beginner');
    expect(document.querySelectorAll('details[open]')).toHaveLength(3);
    expect(chosen()).toEqual(['beginner']);
  });

  it('stay closed that were closed before the script was there', () => {
    root.dataset.app = '/main.js';
    arrive('?answers=open');
    expect(document.querySelectorAll('details[open]')).toHaveLength(0);
    delete root.dataset.app;
  });

  it('open and close', async () => {
    press('[data-press="open-all"]');
    expect(location.search).toBe('?answers=open');
    await vi.waitFor(() => {
      expect(document.querySelectorAll('details[open]')).toHaveLength(3);
    });
    press('[data-press="close-all"]');
    await vi.waitFor(() => {
      expect(document.querySelectorAll('details[open]')).toHaveLength(0);
    });
    expect(location.search).toBe('');
  });
});

describe('a press', () => {
  it('that came before the script is done then', () => {
    const element = document.querySelector<HTMLElement>('[data-press][data-level="advanced"]');
    window.vivaPressed = element ? [element] : [];
    pressKept();
    expect(chosen()).toEqual(['advanced']);
  });

  it('with a key that asks for a new tab is the browser’s', () => {
    const element = document.querySelector('[data-press][data-level="advanced"]');
    element?.dispatchEvent(new MouseEvent('click', {bubbles: true, ctrlKey: true}));
    expect(chosen()).toEqual(['all']);
  });

  it.each(['Enter', ' '])('by the key "%s" is one', (key) => {
    const element = document.querySelector('[data-press][data-level="advanced"]');
    element?.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
    expect(chosen()).toEqual(['advanced']);
  });
});
