// @vitest-environment happy-dom
import {beforeEach, describe, expect, it, vi} from 'vitest';
import './find-in-page.ts';
import './print-answers.ts';
import revealTarget, {reveal} from './reveal-target.ts';

/* What the script does with questions, on a page of three; one is inside the answer of another. */

const questionOf = (id: string, inside = '') => `
  <div class="question">
    <details>
      <summary>${id}</summary>
      <div data-answer><span id="${id}" data-anchor></span><p id="text-of-${id}">Text.</p>${inside}</div>
    </details>
  </div>`;

const details = (id: string) =>
  document.getElementById(id)?.closest('details') ?? document.createElement('details');
/** The ids of what was scrolled to. */
let visited: string[] = [];

beforeEach(() => {
  document.body.innerHTML = `<main><section class="question-section">${questionOf('one')}${questionOf('two', questionOf('inner'))}</section></main>`;
  visited = [];
  vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    visited.push(this.id || (this.querySelector('[data-anchor]')?.id ?? ''));
  });
  history.replaceState(null, '', '/topic/page/');
});

/** As a page arrives in the browser. */
function arriveAt(hash: string): void {
  const location = {pathname: '/topic/page/', search: '', hash, state: undefined, key: ''};
  revealTarget.onRouteDidUpdate?.({location, previousLocation: null});
}

describe('a link to a question', () => {
  it('opens it and all around it, shows them whatever the filter, and goes there', () => {
    reveal('#inner');
    expect([details('one').open, details('two').open, details('inner').open]).toEqual([
      false,
      true,
      true,
    ]);
    expect(document.querySelectorAll('[data-shown]')).toHaveLength(3);
    expect(visited).toEqual(['inner']);
  });

  it.each(['', '#', '#%', '#%E0%A4%A', '#nowhere'])('does no harm as "%s"', (hash) => {
    reveal(hash);
    arriveAt(hash);
    expect(document.querySelectorAll('details[open]')).toHaveLength(0);
    expect(visited).toEqual([]);
  });
});

describe('a page that arrives at a question', () => {
  it('goes there if the browser has not opened it', () => {
    arriveAt('#two');
    expect(details('two').open).toBe(true);
    expect(visited).toEqual(['two']);
  });

  it('moves nobody when it is open already', () => {
    details('two').open = true;
    Object.assign(window, {scrollY: 900});
    arriveAt('#two');
    Object.assign(window, {scrollY: 0});
    arriveAt('#two');
    expect(visited).toEqual([]);
  });
});

describe('printing', () => {
  it('opens all answers, and closes those that were closed', () => {
    details('one').open = true;
    window.dispatchEvent(new Event('beforeprint'));
    expect(document.querySelectorAll('details[open]')).toHaveLength(3);
    window.dispatchEvent(new Event('afterprint'));
    expect(document.querySelectorAll('details[open]')).toHaveLength(1);
  });
});

describe('what the browser finds in a closed answer', () => {
  function find(id: string, top: number): void {
    const range = document.createRange();
    range.selectNodeContents(document.getElementById(`text-of-${id}`)?.firstChild ?? document.body);
    range.getBoundingClientRect = () => new DOMRect(0, top, 10, 10);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    details(id).open = true;
  }

  it('is brought into view, unless it is there', () => {
    find('one', -500);
    expect(visited).toEqual(['text-of-one']);
    find('two', 100);
    expect(visited).toEqual(['text-of-one']);
  });
});
