import {createHash} from 'node:crypto';
import type {Question} from '../language/questions/types.ts';

/**
 * What tells whether an answer is still the one that somebody learned: eight hexadecimal digits that change
 * with its plain text, and not with its look.
 */
export function answerHash({answer}: Pick<Question, 'answer'>): string {
  return createHash('sha256').update(answer).digest('hex').slice(0, 8);
}
