// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';
import {addGrades} from './grade-row.ts';
import {showNotice, showProblems} from './notice.ts';
import {openStore} from './store/index.ts';

/* A screen reader says what comes into a region that was there: not an element that comes with its words. */

const said = () => document.querySelector('[data-announcer]')?.textContent;
const seen = () => [...document.querySelectorAll('.corner p')].map((line) => line.firstChild);

beforeEach(() => {
  vi.stubGlobal('__webpack_public_path__', '/');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  document.body.innerHTML = `
    <p role="status" data-announcer></p>
    <div class="question">
      <div data-answer><span id="pod" data-anchor></span></div>
      <div><a data-share></a></div>
    </div>`;
});

it('says all problems together, and each notice', async () => {
  const problems = [
    {kind: 'repaired', count: 2},
    {kind: 'set-aside', count: 1},
  ] as const;
  const store = await openStore();
  vi.spyOn(store, 'takeProblems').mockReturnValueOnce(problems);
  showProblems(store);
  expect(seen()).toHaveLength(2);
  expect(said()).toMatch(/repaired: 2\. .* set aside: 1\.$/);

  showProblems(store);
  expect(seen()).toHaveLength(2);
  showNotice('This could not be kept.');
  expect(said()).toBe('This could not be kept.');
});

function showGrades(): void {
  const link = document.querySelector('[data-share]');
  if (link) addGrades(link);
}

const buttonWith = (name: string) =>
  [...document.querySelectorAll('button')].find(
    (button) => button.getAttribute('aria-label') === name || button.textContent === name,
  );

/** @returns What is said of it. */
async function press(name: string): Promise<string | undefined> {
  buttonWith(name)?.click();
  await vi.waitUntil(() => said() !== '');
  const words = said();
  document.querySelector('[data-announcer]')?.replaceChildren();
  return words;
}

it('says once that nothing is kept, with what became of the press', async () => {
  showGrades();
  expect(await press('Save this question')).toBe(
    'Question saved. This browser keeps nothing: your progress lasts for this visit.',
  );
  expect(await press('Had it')).toMatch(/^Had it: again in 2 days$/);
});

it('says of a grade that was not taken back why, to those who see too', async () => {
  showGrades();
  await press('Nearly');
  const store = await openStore();
  await store.grade({id: 'pod', aliases: [], answer: ''}, 'had');
  expect(await press('Undo')).toMatch(/^Not taken back: .* graded or forgotten elsewhere since/);
  expect(seen()).toHaveLength(1);
  await vi.waitUntil(() => !buttonWith('Undo'));
  expect(await press('Again')).toMatch(/^Again: /);
  expect(await press('Undo')).toBe('Taken back');
});
