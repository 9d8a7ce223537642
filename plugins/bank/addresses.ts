import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {topicOf, LEDGER_NAME} from './files/index.ts';
import {resolveAddresses, type Addresses} from './ledger/addresses.ts';
import {parseLedger, type Ledger, type LedgerMove} from './ledger/ledger.ts';
import {questionAddress} from '../language/questions/addresses.ts';
import {decodedPath} from '../language/questions/file-references.ts';
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

/** Where an address of an earlier site leads. */
export interface Lead {
  /** The anchor it had there; empty for the page as a whole. */
  id: string;
  title: string;
  /** Path on the site. */
  href: string;
}

export interface BankAddresses extends Addresses<PlacedQuestion> {
  /** For each page of the earlier site, by its address as the ledger has it. */
  leads: ReadonlyMap<string, readonly Lead[]>;
}

interface LedgerFile {
  ledger: Ledger;
  moves: readonly LedgerMove[];
}

/** @param docsDir - Absolute path of the folder with the topics and the ledger. */
export async function readLedger(docsDir: string): Promise<LedgerFile> {
  try {
    return parseLedger(await readFile(join(docsDir, LEDGER_NAME), 'utf8'));
  } catch (error) {
    // A bank that was never published has none.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {ledger: new Map(), moves: []};
    throw error;
  }
}

/** Where every id of the bank leads, old ones included. */
export function placeQuestions(
  pages: readonly QuestionPage[],
  topics: readonly TopicPages[],
  {ledger, moves}: LedgerFile,
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
  return {...resolveAddresses(placed, ledger), leads: placeMoves(moves, pages, placed, baseUrl)};
}

function placeMoves(
  moves: readonly LedgerMove[],
  pages: readonly QuestionPage[],
  questions: readonly PlacedQuestion[],
  baseUrl: string,
): Map<string, Lead[]> {
  const leads = new Map<string, Lead[]>();
  if (moves.length === 0) return leads;
  const docs = new Map(pages.map(({doc}) => [pageKey(doc.permalink, baseUrl), doc]));
  const titles = new Map(
    questions.map(({id, page, question}) => [`${page}#${id}`, question.title]),
  );
  for (const {from, anchor, to, toAnchor} of moves) {
    const doc = docs.get(to);
    if (!doc) continue;
    const page = encodeURI(doc.permalink);
    const href = toAnchor === '' ? page : questionAddress(doc.permalink, toAnchor);
    const lead = {id: anchor, title: titles.get(`${to}#${toAnchor}`) ?? doc.label, href};
    const known = leads.get(from);
    if (known) known.push(lead);
    else leads.set(from, [lead]);
  }
  return leads;
}

/** `shapes/solids` for `/base/shapes/solids/`, as the ledger has it. */
export function pageKey(permalink: string, baseUrl: string): string {
  const path = permalink.startsWith(baseUrl) ? permalink.slice(baseUrl.length) : permalink;
  return (decodedPath(path) ?? path).replace(/^\/+|\/+$/g, '');
}
