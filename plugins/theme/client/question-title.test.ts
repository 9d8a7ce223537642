// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';
import {questionTitle} from './question-title.ts';
import {share} from './share.ts';
import {shareQuestion} from './share-question.ts';

vi.mock('./share.ts', () => ({share: vi.fn(() => Promise.resolve('shared'))}));

const title = 'What is a <code>Pod</code>?';

it.each([
  ['as it is', title],
  ['without its number', `<span class="question-number">3</span> ${title}`],
  [
    'without its kind',
    `<span class="question-kind">Task</span> <span class="question-number">3</span> ${title}`,
  ],
])('names a question %s, and leaves the page as it is', async (_name, heading) => {
  document.body.innerHTML = `
    <div class="question">
      <h3 class="question-title">${heading}</h3>
      <div data-answer><div class="question"><h4 class="question-title">Another</h4></div></div>
      <div><a href="https://bank.example/q/pod/"></a></div>
    </div>`;
  const [link] = document.links;
  if (!(link instanceof HTMLAnchorElement)) throw new Error('Found no link');
  await shareQuestion(link);
  expect(share).toHaveBeenLastCalledWith('What is a Pod?', 'https://bank.example/q/pod/');
  expect(questionTitle(document.querySelector('.question'))).toBe('What is a Pod?');
  expect(document.querySelector('h3')?.innerHTML).toBe(heading);
  expect(questionTitle(null)).toBe('');
});
