import {dirname} from 'node:path/posix';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import type {FoundFile} from '../page-files/index.ts';
import {fileReferences, type FileReference} from '../question-model/file-references.ts';
import {collectAnchors} from './anchors.ts';
import {parseLedger, type Ledger, type LedgerProblem} from '../question-ledger/ledger.ts';
import {unusableId} from '../question-ledger/unusable-id.ts';
import {parseHouseStyle, type HouseStyle, type HouseStyleProblem} from './house-style.ts';
import type {Place} from './lines.ts';
import {toPageForm, type PageForm} from './page-form.ts';
import {unsupportedConstructs} from './rules/unsupported-construct.ts';
import type {SourcePage} from './source-page.ts';
import type {ContentTrust} from './trust.ts';

export interface CheckOptions {
  /** The folder with the topics, as the files' paths have it; `docs` when left out. */
  root?: string;
  /** The files to report on, when that is not all. */
  only?: ReadonlySet<string>;
  /** Whether there is a file that is not part of the bank. */
  fileExists?: (path: string) => boolean;
  /** What a page's address of a file leads to; without, files are not looked at. */
  findFile?: (page: string, reference: FileReference) => FoundFile;
  /** What pages may do; nothing beyond text when left out. */
  trust?: ContentTrust;
  /** The ledger of published ids, if there is one. */
  ledger?: {path: string; text: string};
  /** What the bank asks of its own questions, if it says so. */
  houseStyle?: {path: string; text: string};
}

/** A question with its place in the bank. */
export interface QuestionPlace extends Place {
  id: string;
  aliases: readonly string[];
  title: string;
  file: string;
  /** Whether its ids can be published: all are part of an address, and none is in doubt. */
  isPublishable: boolean;
}

/** Syntax of another tool, by its kind. */
export interface ConstructPlace extends Place {
  kind: string;
}

/** The ledger as a file of the bank. */
export interface BankLedger {
  path: string;
  ledger: Ledger;
  problems: LedgerProblem[];
}

/** The house style as a file of the bank. */
export interface BankHouseStyle {
  path: string;
  style: HouseStyle;
  problems: HouseStyleProblem[];
}

export interface LinkPlace extends Place {
  url: string;
}

/**
 * What the rules about the whole bank need of a page. Without its tree, which is
 * large: all pages of the bank are kept at the same time.
 */
export interface BankPage {
  path: string;
  questions: QuestionPlace[];
  links: LinkPlace[];
  /** What it shows or leads to that may be a file. */
  files: FileReference[];
  anchors: ReadonlySet<string>;
  form: PageForm;
  unsupported: ConstructPlace[];
  /** `slug` of the front matter. */
  slug: string | null;
}

/** All files, as the rules about the whole bank see them. */
export interface Bank {
  pages: readonly BankPage[];
  root: string;
  pageAt(path: string): BankPage | undefined;
  /** The page with an address such as `/aws/devops-engineer`, without the last slash. */
  pageOf(address: string): BankPage | undefined;
  /** Whether there is a folder of that name with pages. */
  isTopic(name: string): boolean;
  /** The places of the questions with an id, or with it as an alias. */
  questions: ReadonlyMap<string, QuestionPlace[]>;
  /** The page's address as the ledger has it, without slashes at its ends. */
  ledgerPage: (path: string) => string;
  ledger: BankLedger | null;
  houseStyle: BankHouseStyle | null;
  chosen(file: string): boolean;
  fileExists(path: string): boolean;
  findFile: (page: string, reference: FileReference) => FoundFile;
}

export function toBankPage(source: SourcePage): BankPage {
  const {path, page} = source;
  const {slug} = page.frontMatter;
  return {
    path,
    questions: page.questions.map(({block, parts: {question}}) => ({
      id: question.id,
      aliases: question.aliases,
      title: question.title,
      file: path,
      isPublishable:
        block.strayIds.length === 0 &&
        [question.id, ...question.aliases].every((id) => unusableId(id) === null),
      line: question.line,
      column: question.column,
    })),
    links: collectLinks(page.tree),
    files: fileReferences(page.tree, page.frontMatter),
    anchors: collectAnchors(page),
    form: toPageForm(source),
    unsupported: unsupportedConstructs(source),
    slug: typeof slug === 'string' ? slug : null,
  };
}

function collectLinks(tree: Root): LinkPlace[] {
  const links: LinkPlace[] = [];
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return;
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    links.push({url: node.url, line, column});
  });
  return links;
}

export function toBank(pages: readonly BankPage[], options: CheckOptions = {}): Bank {
  const {root = 'docs', only, fileExists = () => false, ledger, houseStyle} = options;
  const {findFile = () => ({from: null})} = options;
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const byAddress = new Map<string, BankPage>();
  const topics = new Set<string>();
  const questions = new Map<string, QuestionPlace[]>();

  for (const page of pages) {
    const inside = pathInside(page.path, root);
    if (inside !== null) {
      byAddress.set(addressOf(inside, page.slug), page);
      const [, topic = '', rest] = inside.split('/');
      if (rest !== undefined) topics.add(topic);
    }

    for (const question of page.questions) {
      for (const id of [question.id, ...question.aliases]) {
        const places = questions.get(id);
        if (places) places.push(question);
        else questions.set(id, [question]);
      }
    }
  }

  return {
    pages,
    root,
    pageAt: (path) => byPath.get(path),
    pageOf: (address) => byAddress.get(address),
    isTopic: (name) => topics.has(name),
    questions,
    ledgerPage(path) {
      const slug = byPath.get(path)?.slug ?? null;
      return addressOf(pathInside(path, root) ?? `/${path}`, slug).replace(/^\/+/, '');
    },
    ledger: ledger ? {path: ledger.path, ...parseLedger(ledger.text)} : null,
    houseStyle: houseStyle ? {path: houseStyle.path, ...parseHouseStyle(houseStyle.text)} : null,
    chosen: (file) => only?.has(file) ?? true,
    fileExists,
    findFile,
  };
}

/** `/aws/index.md` for `docs/aws/index.md`; `null` for a file outside the topics' folder. */
function pathInside(path: string, root: string): string | null {
  if (root === '') return `/${path}`;
  return path.startsWith(`${root}/`) ? path.slice(root.length) : null;
}

/** The page's address on the site. */
function addressOf(path: string, slug: string | null): string {
  const parts = path.replace(/\.md$/i, '').split('/').map(withoutNumber);
  const name = parts.at(-1)?.toLowerCase();
  const parent = parts.at(-2)?.toLowerCase();
  // What Docusaurus takes for the page of the folder itself.
  const isIndex = name === 'index' || name === 'readme' || (name === parent && name !== '');
  if (isIndex) parts.pop();
  const address = parts.join('/');

  if (slug === null) return address;
  const base = isIndex ? address : dirname(address);
  return withoutLastSlash(slug.startsWith('/') ? slug : `${withoutLastSlash(base)}/${slug}`);
}

/** Docusaurus takes `01-` for the order of files; dates and versions stay. */
function withoutNumber(name: string): string {
  if (/^\d+[-_.]\d+/.test(name)) return name;
  return name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '');
}

export function withoutLastSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
