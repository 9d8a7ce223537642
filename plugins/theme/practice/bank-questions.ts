import {siteUrl} from '../client/base-url';
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

/** All of a large bank may take long on a slow network; what never comes is asked for anew. */
async function fetchQuestions(): Promise<PracticeData | null> {
  const response = await fetch(siteUrl(file), {signal: AbortSignal.timeout(60_000)});
  return response.ok ? ((await response.json()) as PracticeData) : null;
}

/** The hashes of answers as they are now, by the ids of their questions. */
export async function answerHashes(): Promise<ReadonlyMap<string, string>> {
  const bank = await bankQuestions();
  return new Map(bank?.questions.map(([id, , , answer]) => [id, answer]));
}
