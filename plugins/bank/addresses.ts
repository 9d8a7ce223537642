import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {topicOf, LEDGER_NAME} from './files/index.ts';
import {resolveAddresses, type Addresses} from './ledger/addresses.ts';
import {parseLedger, type Ledger} from './ledger/ledger.ts';
import {questionAddress} from '../language/questions/addresses.ts';
import type {Question} from '../language/questions/types.ts';
import type {QuestionPage} from './build-topics.ts';
import type {TopicPages} from './types.ts';

/** A question with where it is. */
export interface PlacedQuestion {
  id: string;
  aliases: readonly string[];
  /** Address of the page below the base URL, without slashes at its ends. */
  page: string;
  question: Question;
  doc: QuestionPage['doc'];
  /** Null for a page that is in no topic. */
  topic: TopicPages | null;
  /** Path on the site, with the anchor. */
  href: string;
}

export type BankAddresses = Addresses<PlacedQuestion>;

/** @param docsDir - Absolute path of the folder with the topics and the ledger. */
export async function readLedger(docsDir: string): Promise<Ledger> {
  try {
    return parseLedger(await readFile(join(docsDir, LEDGER_NAME), 'utf8')).ledger;
  } catch (error) {
    // A bank that was never published has none.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
}

/** Where every id of the bank leads, old ones included. */
export function placeQuestions(
  pages: readonly QuestionPage[],
  topics: readonly TopicPages[],
  ledger: Ledger,
  baseUrl: string,
): BankAddresses {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const placed = pages.flatMap(({doc, questions}) => {
    const page = pageKey(doc.permalink, baseUrl);
    const topic = byId.get(topicOf(doc.relativePath)) ?? null;
    return questions.map((question): PlacedQuestion => {
      const {id, aliases} = question;
      const href = questionAddress(doc.permalink, id);
      return {id, aliases, page, question, doc, topic, href};
    });
  });
  return resolveAddresses(placed, ledger);
}

/** `shapes/solids` for `/base/shapes/solids/`, as the ledger has it. */
export function pageKey(permalink: string, baseUrl: string): string {
  const path = permalink.startsWith(baseUrl) ? permalink.slice(baseUrl.length) : permalink;
  return decodeURI(path).replace(/^\/+|\/+$/g, '');
}
