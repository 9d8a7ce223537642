import type {PracticeData} from '../../outputs/practice/types';
import {bankQuestions} from './bank-questions';
import type {Question} from './session/types';

/** What there is to practise, as the page and the session take it. */
export interface Bank {
  readonly questions: readonly Question[];
  readonly topics: PracticeData['topics'];
  readonly levels: PracticeData['levels'];
  readonly pages: PracticeData['pages'];
  readonly callouts: PracticeData['callouts'];
}

/**
 * The questions of the bank.
 *
 * @throws {Error} When they cannot be fetched.
 */
export async function loadBank(): Promise<Bank> {
  const data = await bankQuestions();
  if (!data) throw new Error('Found no list of questions');
  const {questions, topics, levels, pages, callouts} = data;
  return {
    topics,
    levels,
    pages,
    callouts,
    questions: questions.map(([id, level, page, answer, aliases = []]) => ({
      id,
      aliases,
      answer,
      level: levels[level] ?? null,
      page: pages[page]?.path ?? '',
      topic: topics[pages[page]?.topic ?? -1]?.name ?? '',
    })),
  };
}
