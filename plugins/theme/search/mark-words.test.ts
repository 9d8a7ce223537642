// @vitest-environment happy-dom
import {expect, it, vi} from 'vitest';
import {currentMarks, markQuestion, unmark} from './mark-words.ts';

it('does nothing in a browser that cannot mark', async () => {
  vi.stubGlobal('CSS', {});
  document.body.innerHTML = '<details><summary>Q</summary><p id="one">Words.</p></details>';
  await expect(markQuestion('one', ['words'])).resolves.toBeUndefined();
  expect(unmark).not.toThrow();
});

it('marks the words of a question, and none of its page', async () => {
  vi.stubGlobal('CSS', {highlights: new Map()});
  vi.stubGlobal('Highlight', vi.fn());
  document.body.innerHTML = `
    <details>
      <summary>
        <h3><span class="question-kind">Copy</span> <span class="question-number">1</span> Copy 1</h3>
        <span class="level-badge">Beginner</span>
        <span><span class="visually-hidden">Had it, 1 day ago</span></span>
      </summary>
      <div>
        <p id="one">A copy<button>Copy</button> for a beginner.</p>
        <button role="tab">Copy on Linux</button>
        <details data-row="depth"><summary>Deeper<small>1 min</small></summary><p>Day 1</p></details>
        <figure><details><summary>Show all 1 lines</summary></details></figure>
        <a data-share="">1</a>
      </div>
    </details>`;
  const count = async (...words: string[]) => {
    await markQuestion('one', words);
    return currentMarks().count;
  };
  expect(await count('copy')).toBe(3);
  expect(await count('beginner')).toBe(1);
  expect(await count('1')).toBe(2);
  expect(await count('day', 'had')).toBe(1);
});
