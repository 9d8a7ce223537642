import {translate} from '@docusaurus/Translate';
import {pluralForm} from '../../plural-form';
import {thatAreIn, type Bank} from '../data';
import {draw, questionsOf, tagsOf} from '../session/draw';
import type {Score} from '../session/score';
import type {Question} from '../session/types';
import {randomSeed, readPlace, type Place} from './address';

/** What a link stands for in the bank as it is now. */
export interface InterviewSet {
  readonly place: Place;
  /** Null for one that the bank no longer has. */
  readonly questions: readonly (Question | null)[];
  readonly score: Score | null;
  /** What a reader should know of the link. */
  readonly notes: readonly string[];
}

export function drawSet(bank: Bank, place: Place): InterviewSet {
  const questions = draw(bank.questions, place, bank.levels);
  const tags = questions.length === 0 ? null : tagsOf(questions);
  return {place: {...place, tags, score: null}, questions, score: null, notes: []};
}

/** @param address - The page's own, or one that was kept. */
export function setAt(bank: Bank, address: {search: string; hash: string}): InterviewSet {
  const asked = readPlace(address, randomSeed());
  const place = thatAreIn(bank, asked);
  const drawn = draw(bank.questions, place, bank.levels);
  const questions = questionsOf(place.tags ?? '', bank.questions, drawn);
  const gone = questions.filter((question) => question === null).length;
  const isWhole = gone < questions.length;
  /** Whether the link's own questions, or all that it is about, went. */
  const isOther = gone > 0 || draw(bank.questions, asked, bank.levels).length < drawn.length;
  const score =
    Array.isArray(place.score) && place.score.length === questions.length && isWhole
      ? (place.score as Score)
      : null;
  const notes = [
    ...(place.score !== null && !score ? [unreadable()] : []),
    ...(isWhole && gone > 0 ? [goneWords(gone)] : []),
    ...(!isWhole && isOther ? [allGone()] : []),
  ];
  const set = isWhole ? {place: {...place, score}, questions, score} : drawSet(bank, place);
  return {...set, notes};
}

const unreadable = () =>
  translate({
    id: 'interview.unreadable',
    message: 'This link to a score card is damaged: a part of it is missing. Ask for it again.',
  });

const allGone = () =>
  translate({
    id: 'interview.allGone',
    message: 'The questions of this link are no longer in the bank: these are others.',
  });

function goneWords(count: number): string {
  const message = translate({
    id: 'interview.gone',
    description: 'Plural forms, separated by |',
    message:
      'The bank has changed since this link was made: one question is no longer there.|The bank has changed since this link was made: {count} questions are no longer there.',
  });
  return pluralForm(count, message);
}
