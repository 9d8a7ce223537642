// @vitest-environment happy-dom
import {expect, it} from 'vitest';
import {partsOf} from './criteria';

const bank = {callouts: {tip: 'listen', wrong: 'mistake', 'follow-up': 'followUp'}} as const;

const callout = (tone: string, ...parts: string[]) =>
  `<div data-tone="${tone}"><div>${parts.map((text) => `<p>${text}</p>`).join('')}</div></div>`;

function partsIn(html: string) {
  const answer = document.createElement('div');
  answer.innerHTML = html;
  return partsOf({title: '', hint: '', answer}, bank).map(
    ({criterion, texts}) => [criterion, ...texts] as const,
  );
}

it('has the parts of an answer in rows, with what their callouts say and not how they are called', () => {
  const parts = partsIn(`
    <p>Said.</p>
    <details data-row="depth"><summary>If they dig deeper</summary><p>More.</p>
      ${callout('tip', 'Interview tip', 'Say which side fails.')}</details>
    <details data-row="followUp"><summary>What they ask next</summary>
      ${callout('follow-up', 'Follow-up', '"Who resets it?"', 'Whoever walked there.')}</details>
    <details data-row="mistake"><summary><span>Common wrong answer</span></summary>
      ${callout('wrong', '"The driver calls in."')}</details>`);
  expect(parts).toEqual([
    ['said'],
    ['listen', 'Say which side fails.'],
    ['depth'],
    ['followUp', '"Who resets it?" Whoever walked there.'],
    ['mistake', '"The driver calls in."'],
  ]);
});

it('has them of an answer that is shown whole, and no part that is not there', () => {
  expect(partsIn('<p>Yes.</p>')).toEqual([['said']]);
  expect(
    partsIn(`<p>Yes.</p>${callout('wrong', 'Wrong', 'No.')}${callout('wrong', 'Wrong', 'Never.')}`),
  ).toEqual([['said'], ['mistake', 'No.', 'Never.']]);
  // A remark is nothing to be scored by.
  expect(partsIn(callout('note', 'Note', 'By the way.'))).toEqual([['said']]);
});
