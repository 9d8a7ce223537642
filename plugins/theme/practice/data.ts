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

/** The levels that the bank has questions of; `none` is one. */
export function levelsIn({levels, questions}: Pick<Bank, 'levels' | 'questions'>): string[] {
  return [...levels, 'none'].filter((level) =>
    questions.some((question) => (question.level ?? 'none') === level),
  );
}

/** What the bank has of what an address names: a name that is gone could not be unticked. */
export function thatAreIn<T extends {topics: readonly string[]; levels: readonly string[]}>(
  bank: Pick<Bank, 'topics' | 'levels' | 'questions'>,
  named: T,
): T {
  const levels = levelsIn(bank);
  return {
    ...named,
    topics: named.topics.filter((topic) => bank.topics.some(({name}) => name === topic)),
    levels: named.levels.filter((level) => levels.includes(level)),
  };
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
