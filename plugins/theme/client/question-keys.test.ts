// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';
import {act} from './question-keys.ts';

/* Which question the keys are for when the keyboard is in none: the line below the bar is at 128 pixels. */

interface Seen {
  /** Where it begins, and ends. */
  top: number;
  end: number;
  /** Where its row stays in view while its answer is read. */
  stays?: number;
  open?: boolean;
  inside?: string;
}

const height = 50;

/** A page as it is scrolled, by the questions' names. */
function show(questions: Record<string, Seen>): void {
  const questionOf = (name: string): string => {
    const inner = Object.keys(questions).filter((one) => questions[one]?.inside === name);
    return `<div class="question" id="${name}"><details ${questions[name]?.open ? 'open' : ''}>
      <summary>${name}</summary><div data-answer><span id="q-${name}" data-anchor></span>${inner.map(questionOf).join('')}</div>
    </details></div>`;
  };
  const outer = Object.keys(questions).filter((name) => questions[name]?.inside === undefined);
  document.body.innerHTML = `<p data-announcer></p>${outer.map(questionOf).join('')}`;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const seen = questions[this.closest('.question')?.id ?? ''] ?? {top: 0, end: 0};
    return this.matches('summary')
      ? new DOMRect(0, seen.stays ?? seen.top, 100, height)
      : new DOMRect(0, seen.top, 100, seen.end - seen.top);
  });
}

const openOnes = () =>
  [...document.querySelectorAll('details[open]')].map((one) => one.parentElement?.id);

beforeEach(() => {
  document.documentElement.style.setProperty('scroll-padding-top', '128px');
  vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as never);
  vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue();
});

const page = document.documentElement;
const gone = {top: -2000, end: -1950};

it('"o" closes the answer that is read, however far above its row is', () => {
  show({
    one: gone,
    two: {top: -1000, stays: 60, end: 3000, open: true},
    three: {top: 3000, end: 3050},
  });
  act('turn-question', page);
  expect(openOnes()).toEqual([]);
});

it('"o" opens the first in view, not a closed one whose row has just gone', () => {
  show({one: {top: 70, end: 130}, two: {top: 140, end: 190}});
  act('turn-question', page);
  expect(openOnes()).toEqual(['two']);
});

it.each([
  ['next-question', 'three'],
  ['previous-question', 'one'],
] as const)('%s leads on from the answer that is read', (key, name) => {
  show({
    one: gone,
    two: {top: -1000, stays: 90, end: 3000, open: true},
    three: {top: 3000, end: 3050},
  });
  act(key, page);
  expect(document.activeElement?.textContent).toBe(name);
});

it('"j" leads to the first in view from above all', () => {
  show({one: {top: 400, end: 450}, two: {top: 460, end: 510}});
  act('next-question', page);
  expect(document.activeElement?.textContent).toBe('one');
});

it('"k" leads from the last answer to the one before, and from below all to the last', () => {
  show({one: gone, two: gone, three: {top: -900, end: 4000, open: true}});
  act('previous-question', page);
  expect(document.activeElement?.textContent).toBe('two');
  show({one: gone, two: gone});
  act('previous-question', page);
  expect(document.activeElement?.textContent).toBe('two');
});

it('a question in an answer is the one that is read', () => {
  show({
    one: {top: -900, end: 4000, open: true},
    inner: {top: -300, end: 2000, open: true, inside: 'one'},
    two: {top: 4000, end: 4050},
  });
  act('turn-question', page);
  expect(openOnes()).toEqual(['one']);
});
