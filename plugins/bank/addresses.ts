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
  /** Lines whose old address would lead nowhere. */
  lostMoves: readonly LedgerMove[];
}

/** A page of the site, whatever is on it. */
interface SitePage {
  permalink: string;
  label: string;
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

/**
 * Where every id of the bank leads, old ones included.
 *
 * @param others - Pages of the site that are not of the bank, as old addresses may lead there.
 */
export function placeQuestions(
  pages: readonly QuestionPage[],
  topics: readonly TopicPages[],
  {ledger, moves}: LedgerFile,
  baseUrl: string,
  others: readonly SitePage[] = [],
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
  const addresses = resolveAddresses(placed, ledger);
  const all = [...others, ...topics, ...pages.map(({doc}) => doc)];
  const sitePages = new Map(all.map((page) => [pageKey(page.permalink, baseUrl), page]));
  return {...addresses, ...placeMoves(moves, sitePages, placed, addresses.moved)};
}

function placeMoves(
  moves: readonly LedgerMove[],
  pages: ReadonlyMap<string, SitePage>,
  questions: readonly PlacedQuestion[],
  moved: BankAddresses['moved'],
): Pick<BankAddresses, 'leads' | 'lostMoves'> {
  const leads = new Map<string, Lead[]>();
  const lostMoves: LedgerMove[] = [];
  if (moves.length === 0) return {leads, lostMoves};
  const titles = new Map(
    questions.map(({id, page, question}) => [`${page}#${id}`, question.title]),
  );
  const leadTo = ({to, toAnchor}: LedgerMove): Omit<Lead, 'id'> | null => {
    // A question that was there leads on, whatever became of the page.
    const gone = moved.get(to)?.find(({id}) => id === toAnchor)?.question;
    if (gone) return {title: gone.question.title, href: gone.href};
    const page = pages.get(to);
    if (!page) return null;
    return {
      title: titles.get(`${to}#${toAnchor}`) ?? page.label,
      href: toAnchor === '' ? encodeURI(page.permalink) : questionAddress(page.permalink, toAnchor),
    };
  };
  for (const move of moves) {
    const target = leadTo(move);
    if (!target) {
      lostMoves.push(move);
      continue;
    }
    const {from, anchor} = move;
    const lead = {id: anchor, ...target};
    const known = leads.get(from);
    if (known) known.push(lead);
    else leads.set(from, [lead]);
  }
  return {leads, lostMoves};
}

/** `shapes/solids` for `/base/shapes/solids/`, as the ledger has it. */
export function pageKey(permalink: string, baseUrl: string): string {
  const path = permalink.startsWith(baseUrl) ? permalink.slice(baseUrl.length) : permalink;
  return (decodedPath(path) ?? path).replace(/^\/+|\/+$/g, '');
}
