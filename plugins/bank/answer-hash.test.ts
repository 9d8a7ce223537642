import {expect, it} from 'vitest';
import {readPage} from '../language/questions/read-page.ts';
import {answerHash} from './answer-hash.ts';

const hashOf = (answer: string) =>
  readPage(`??? question "Q"\n    ${answer}\n`).questions.map(({parts}) =>
    answerHash(parts.question),
  )[0];

it('an answer is another one when its words are, and not when its look is', () => {
  const hash = hashOf('Two signals, one for each direction.');
  expect(hash).toMatch(/^[0-9a-f]{8}$/);
  expect(hashOf('Two **signals**, one for each direction.')).toBe(hash);
  expect(hashOf('Three signals, one for each direction.')).not.toBe(hash);
});
