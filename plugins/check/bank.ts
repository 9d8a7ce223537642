import type {Html} from 'mdast';
import {
  addressOf,
  slugOf,
  topicAddress,
  topicOf,
  visibilityOf,
  type NameOptions,
  type Visibility,
} from '../bank/files/index.ts';
import type {FoundFile} from '../bank/page-files/index.ts';
import {ofType} from '../language/nodes.ts';
import {fileReferences, type FileReference} from '../language/questions/file-references.ts';
import {collectAnchors} from './anchors.ts';
import {
  parseLedger,
  type Ledger,
  type LedgerMove,
  type LedgerProblem,
} from '../bank/ledger/ledger.ts';
import {unusableId} from '../bank/ledger/unusable-id.ts';
import {parseHouseStyle, type HouseStyle, type HouseStyleProblem} from './house-style.ts';
import {htmlLinks} from './html-links.ts';
import {placeOf, type Place} from './lines.ts';
import {toPageForm, type PageForm} from './page-form.ts';
import {unsupportedConstructs} from './rules/unsupported-construct.ts';
import {defaultVocabulary, type Vocabulary} from '../language/vocabulary.ts';
import type {SourcePage} from './source-page.ts';
import {noTrust, type ContentTrust} from './trust.ts';

/** What an address in a page leads to, when it is that of a file. */
type FindFile = (page: string, reference: Pick<FileReference, 'url' | 'use'>) => FoundFile;

export interface CheckOptions {
  /** The folder with the topics, as the files' paths have it; `docs` when left out. */
  root?: string;
  /** The files to report on, when that is not all. */
  only?: ReadonlySet<string>;
  /** Whether there is a file that is not part of the bank. */
  fileExists?: (path: string) => boolean;
  /** Whether the bank has more pages than these, which nothing can be said of. */
  isPartial?: boolean;
  /** Pages that are left out for their names, as the files' paths have it. */
  skipped?: readonly string[];
  /** Pages of the site in the bank's folder that are not of the bank. */
  others?: readonly Pick<BankPage, 'path' | 'slug'>[];
  names?: NameOptions;
  /** The bank's words for levels and callouts. */
  vocabulary?: Vocabulary;
  /** What a page's address of a file leads to; without, files are not looked at. */
  findFile?: FindFile;
  /** What pages may do; nothing beyond text when left out. */
  trust?: ContentTrust;
  /** The ledger of published ids, if there is one. */
  ledger?: {path: string; text: string};
  /** The ledger as it was published last, when version control knows it. */
  published?: PublishedLedger;
  /** What the bank asks of its own questions, if it says so. */
  houseStyle?: {path: string; text: string};
}

/** The ledger as version control has it. */
export interface PublishedLedger {
  /** Where the file is, or was. */
  path: string;
  text: string;
  /** The commit that has it, as one can name it to git. */
  commit: string;
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
  moves: LedgerMove[];
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
  /** Written as HTML: its address is not looked up as a file. */
  isHtml: boolean;
}

/** A field of the front matter, and the id of the page or sidebar that it names. */
export interface NamingField extends Place {
  field: string;
  id: string;
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
  visibility: Visibility;
  unsupported: ConstructPlace[];
  /** What the front matter calls it, in place of the file's name. */
  slug: string | null;
  /** Where it does so; the top of the file otherwise. */
  slugPlace: Place;
  /** The `id` of the front matter. */
  id: string | null;
  idPlace: Place;
  /** The pages that it names as the next and the previous one. */
  neighbours: NamingField[];
  /** The sidebar that it names. */
  sidebar: NamingField[];
}

/** All files, as the rules about the whole bank see them. */
export interface Bank {
  pages: readonly BankPage[];
  root: string;
  names: NameOptions;
  vocabulary: Vocabulary;
  isPartial: boolean;
  skipped: readonly string[];
  pageAt(path: string): BankPage | undefined;
  /** The page with an address such as `/shapes/solids`, without the last slash. */
  pageOf(address: string): BankPage | undefined;
  /** The page's address, without the last slash; null for a file outside the bank. */
  addressOf(page: BankPage): string | null;
  /** The addresses of {@link CheckOptions.others}. */
  others: ReadonlySet<string | null>;
  /** Each topic that has pages for readers, by its address, which leads to a page of its own; none in an app. */
  topics: ReadonlyMap<string, string>;
  /** The places of the questions with an id, or with it as an alias. */
  questions: ReadonlyMap<string, QuestionPlace[]>;
  /** The same, of the pages that are built: of all but drafts. */
  published: ReadonlyMap<string, QuestionPlace[]>;
  /** The page's address as the ledger has it, without slashes at its ends. */
  ledgerPage: (path: string) => string;
  ledger: BankLedger | null;
  publishedLedger: PublishedLedger | null;
  houseStyle: BankHouseStyle | null;
  chosen(file: string): boolean;
  fileExists(path: string): boolean;
  findFile: FindFile;
}

export function toBankPage(source: SourcePage): BankPage {
  const {path, page} = source;
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
    links: collectLinks(source),
    files: fileReferences(page.nodes, page.frontMatter),
    anchors: collectAnchors(page),
    form: toPageForm(source),
    unsupported: unsupportedConstructs(source),
    visibility: visibilityOf(page.frontMatter),
    slug: slugOf(path, page.frontMatter),
    slugPlace: slugPlace(source),
    id: nameIn(page.frontMatter.id),
    idPlace: fieldPlace(source.lines, 'id'),
    neighbours: namingFields(source, ['pagination_next', 'pagination_prev']),
    sidebar: namingFields(source, ['displayed_sidebar']),
  };
}

function collectLinks(source: SourcePage): LinkPlace[] {
  const links: LinkPlace[] = [];
  const {nodes} = source.page;
  const used = new Set(ofType(nodes, 'linkReference').map(({identifier}) => identifier));
  for (const node of nodes) {
    if (node.type === 'html') links.push(...linksInHtml(node, source));
    if (node.type !== 'link' && node.type !== 'definition') continue;
    // The address of a picture, or of nothing.
    if (node.type === 'definition' && !used.has(node.identifier)) continue;
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    links.push({url: node.url, line, column, isHtml: false});
  }
  return links;
}

function linksInHtml(node: Html, {lines}: SourcePage): LinkPlace[] {
  const start = node.position?.start.offset;
  if (start === undefined) return [];
  // In a block the offsets of lines after the first may be others; the line is what counts.
  return htmlLinks(node.value).map(({url, offset}) => ({
    url,
    isHtml: true,
    ...placeOf(lines, start + offset),
  }));
}

function slugPlace({lines, page}: SourcePage): Place {
  const {slug, id} = page.frontMatter;
  const name = typeof slug === 'string' ? 'slug' : typeof id === 'string' ? 'id' : null;
  return name === null ? {line: 1, column: 1} : fieldPlace(lines, name);
}

/** Where a field of the front matter is; the top of the file when it is written in another way. */
export function fieldPlace(lines: SourcePage['lines'], name: string): Place {
  const index = lines.findIndex(({text}) => /^(["']?)([^"':\s]+)\1\s*:/.exec(text)?.[2] === name);
  return {line: Math.max(0, index) + 1, column: 1};
}

function namingFields({lines, page}: SourcePage, fields: readonly string[]): NamingField[] {
  return fields.flatMap((field) => {
    const id = nameIn(page.frontMatter[field]);
    return id === null ? [] : [{field, id, ...fieldPlace(lines, field)}];
  });
}

/** A name in front matter, where Docusaurus takes a number for one too; an empty one is another rule's. */
function nameIn(value: unknown): string | null {
  return (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? String(value)
    : null;
}

export function toBank(pages: readonly BankPage[], options: CheckOptions = {}): Bank {
  const {root = 'docs', only, fileExists = () => false, ledger, houseStyle, names = {}} = options;
  const {
    vocabulary = defaultVocabulary,
    isPartial = false,
    skipped = [],
    others = [],
    published = null,
    trust = noTrust,
  } = options;
  const {findFile = () => ({from: null})} = options;
  const base = `/${names.routeBasePath ?? ''}`.replace(/\/+/g, '/').replace(/\/$/, '');
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const byAddress = new Map<string, BankPage>();
  const topics = new Map<string, string>();
  const address = ({path, slug}: Pick<BankPage, 'path' | 'slug'>) => {
    const inside = pathInside(path, root);
    return inside === null ? null : base + addressOf(inside, slug, names);
  };

  for (const page of pages) {
    const own = address(page);
    if (own === null || page.visibility === 'draft') continue;
    if (!byAddress.has(own)) byAddress.set(own, page);
    if (page.visibility !== 'listed' || trust.amongOthers) continue;
    const topic = topicOf(pathInside(page.path, root) ?? '');
    topics.set(topicAddress(topic, names), topic);
  }

  const isBuilt = ({file}: QuestionPlace) => byPath.get(file)?.visibility !== 'draft';
  const questions = byId(pages.flatMap((page) => page.questions));

  return {
    pages,
    root,
    names,
    vocabulary,
    isPartial,
    skipped,
    pageAt: (path) => byPath.get(path),
    pageOf: (at) => byAddress.get(at),
    addressOf: address,
    others: new Set(others.map(address)),
    topics,
    questions,
    published: byId(pages.flatMap((page) => page.questions).filter(isBuilt)),
    ledgerPage(path) {
      const {slug = null} = byPath.get(path) ?? {};
      return (address({path, slug}) ?? base + addressOf(path, slug, names)).slice(1);
    },
    ledger: ledger ? {path: ledger.path, ...parseLedger(ledger.text)} : null,
    publishedLedger: published,
    houseStyle: houseStyle ? {path: houseStyle.path, ...parseHouseStyle(houseStyle.text)} : null,
    chosen: (file) => only?.has(file) ?? true,
    fileExists,
    findFile,
  };
}

function byId(questions: readonly QuestionPlace[]): Map<string, QuestionPlace[]> {
  const places = new Map<string, QuestionPlace[]>();
  for (const question of questions) {
    for (const id of [question.id, ...question.aliases]) {
      const known = places.get(id);
      if (known) known.push(question);
      else places.set(id, [question]);
    }
  }
  return places;
}

/** `shapes/index.md` for `docs/shapes/index.md`; `null` for a file outside the bank's folder. */
export function pathInside(path: string, root: string): string | null {
  if (root === '') return path.startsWith('../') ? null : path;
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : null;
}

export function withoutLastSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
