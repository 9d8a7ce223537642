import type {PracticeData, PracticeFile} from '../../outputs/practice/types';
import {siteUrl} from '../client/base-url';
import type {Question} from './session/types';

const file: PracticeFile = 'practice/questions.json';

/** What there is to practise, as the page and the session take it. */
export interface Bank {
  readonly questions: readonly Question[];
  readonly topics: PracticeData['topics'];
  readonly levels: PracticeData['levels'];
  readonly pages: PracticeData['pages'];
}

let loading: Promise<Bank> | undefined;

/**
 * The questions of the bank; fetched once a visit.
 *
 * @throws {Error} When they cannot be fetched.
 */
export async function loadBank(): Promise<Bank> {
  loading ??= fetchBank();
  try {
    return await loading;
  } catch (error) {
    loading = undefined;
    throw error;
  }
}

async function fetchBank(): Promise<Bank> {
  const address = siteUrl(file);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Found status ${response.status} at ${address}`);
  const {questions, topics, levels, pages} = (await response.json()) as PracticeData;
  return {
    topics,
    levels,
    pages,
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
