import {expect, it} from 'vitest';
import {pluralForm} from './plural-form';

it.each([
  ['en', 0, 'One question|{count} questions', '0 questions'],
  ['en', 1, 'One question|{count} questions', 'One question'],
  ['en', 12_488, 'One question|{count} questions', '12,488 questions'],
  // Words that nobody translated have the forms of English, not those of the language.
  ['zh', 1, 'One question|{count} questions', 'One question'],
  ['zh', 6, 'One question|{count} questions', '6 questions'],
  ['ja', 12_488, 'One question|{count} questions', '12,488 questions'],
  ['fa', 0, 'One question|{count} questions', '۰ questions'],
  ['hi', 0, 'One question|{count} questions', '0 questions'],
  ['is', 21, 'One question|{count} questions', '21 questions'],
  ['is', 1, 'One question|{count} questions', 'One question'],
  ['is', 21, '{count} spurning|{count} spurningar', '21 spurning'],
  ['hi', 0, '{count} सवाल है|{count} सवाल हैं', '0 सवाल है'],
  ['ru', 21, 'One question|{count} questions', '21 questions'],
  ['de', 12_488, 'Eine Frage|{count} Fragen', '12.488 Fragen'],
  ['zh', 1, '{count} 道题', '1 道题'],
  ['zh', 6, '{count} 道题', '6 道题'],
  ['pl', 3, '{count} pytanie|{count} pytania|{count} pytań', '3 pytania'],
  ['pl', 5, '{count} pytanie|{count} pytania|{count} pytań', '5 pytań'],
  ['en', 2, 'One of one|{count} of {count}', '2 of 2'],
])('in %s, %d is said in a form of "%s"', (language, count, message, expected) => {
  expect(pluralForm(count, message, language)).toBe(expected);
});
