import {siteUrl} from '../client/base-url';
import {fetchText} from '../client/fetch-text';
import type {PracticeData, PracticeFile} from '../../outputs/practice/types';

const file: PracticeFile = 'practice/questions.json';

let asked: Promise<PracticeData | null> | undefined;

/** What the bank has, fetched when it is first wanted; null without network, and in an app, which has none. */
export function bankQuestions(): Promise<PracticeData | null> {
  asked ??= fetchQuestions().catch(() => {
    // The next one may have network.
    asked = undefined;
    return null;
  });
  return asked;
}

async function fetchQuestions(): Promise<PracticeData | null> {
  const text = await fetchText(siteUrl(file));
  return text === null ? null : (JSON.parse(text) as PracticeData);
}

/** The hashes of answers as they are now, by the ids of their questions. */
export async function answerHashes(): Promise<ReadonlyMap<string, string>> {
  const bank = await bankQuestions();
  return new Map(bank?.questions.map(([id, , , answer]) => [id, answer]));
}
