import {readPage} from './read-page.ts';
import type {LocatedQuestion} from './read-questions.ts';
import type {Question} from './types.ts';

/* What the tests of this folder share. */

/** The questions of a page, as data. */
export function questionsOf(text: string): Question[] {
  return readPage(text).questions.map(({parts}) => parts.question);
}

/** The one question of a page. */
export function locatedIn(text: string): LocatedQuestion {
  const {questions} = readPage(text);
  const [first] = questions;
  if (!first || questions.length > 1) throw new Error(`Expected one question in ${text}`);
  return first;
}

/** A question with the given body, which is indented here. */
export function withBody(body: string, opening = '??? question "Title"'): string {
  return `${opening}\n${body.replace(/^(?=.)/gm, '    ')}\n`;
}

export function questionWith(body: string, opening?: string): Question {
  return locatedIn(withBody(body, opening)).parts.question;
}
