// @vitest-environment happy-dom
import {expect, it} from 'vitest';

/* As the page has it (plugins/theme/components/Quiz). */
const quiz = (asked: string) => `
  <fieldset id="which" data-quiz="">
    <legend>Which of them restarts?</legend>
    ${asked}
    <ul data-quiz-choices=""><li>The node</li><li data-right="">The pod</li></ul>
    <details data-quiz-answer=""><summary>Show the answer</summary><div>Why.</div></details>
  </fieldset>`;

it.each([
  ['nothing more', ''],
  ['a list', '<p>Given are:</p><ul><li>a pod</li><li>a node</li></ul>'],
  ['a list in a note', '<div><ul><li>a pod</li><li>a node</li></ul></div>'],
  ['a block that opens', '<details><summary>A hint</summary><ul><li>one</li></ul></details>'],
])('can be answered right when %s is asked before the choices', async (_name, asked) => {
  document.body.innerHTML = quiz(asked);
  const {makeAllLive} = await import('./live-quiz.ts');
  makeAllLive();
  const inputs = [...document.querySelectorAll('input')];
  expect(inputs.map((input) => input.closest('li')?.textContent).sort()).toEqual([
    'The node',
    'The pod',
  ]);

  document.querySelector<HTMLInputElement>('[data-right] input')?.click();
  document.querySelector('button')?.click();
  expect(document.querySelector('[data-quiz]')?.getAttribute('data-live')).toBe('right');
  expect(document.querySelectorAll('details[open]')).toHaveLength(1);
  expect(document.querySelector('[open] > summary')?.textContent).toBe('Show the answer');
});
