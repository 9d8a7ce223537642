import {join, posix} from 'node:path';
import {addressesOfOwnPages} from '../../bank/files/index.ts';
import {updateLedger, type Ledger, type LedgerMove} from '../../bank/ledger/ledger.ts';
import {looseListLength} from '../../language/mkdocs/attributes.ts';
import {unusableId} from '../../bank/ledger/unusable-id.ts';
import {readFrontMatter} from '../../language/questions/front-matter.ts';
import {topicLabel} from '../../bank/topic-label.ts';
import {applyRepairs} from '../../check/fix.ts';
import type {Repair} from '../../check/types.ts';
import {convertPage, pagesThatAsk, type ConvertOptions} from '../convert/index.ts';
import {planPages, type PagePlan, type Plan} from '../plan/index.ts';
import {partLabel, planParts} from '../plan/parts.ts';
import type {PartTitle} from '../read/split-page.ts';
import {readAll} from '../read/threads.ts';
import type {ReadPage} from '../read/types.ts';
import type {Note, Source} from '../source/index.ts';
import {readText} from '../source/read-text.ts';
import {createFinder, type Target} from './addresses.ts';
import {pageAnchors} from './anchors.ts';
import {countUp, type Counts} from './counts.ts';
import {lostAddresses} from './lost-addresses.ts';
import {movesOf} from './moves.ts';
import {firstWords} from './first-words.ts';
import {fenceSettings, settleHead, writeFields, type Fields} from './front-matter.ts';
import {giveIds, lostIds, movedPages, type PagesThere} from './give-ids.ts';
import {followIncludes} from './includes.ts';
import {readOtherTools} from './other-tools.ts';
import {repairMessages} from './repair-messages.ts';
import {sourceLines, withSourceLines, type LineOf} from './source-lines.ts';
import {wrapSpaced} from './spaced-links.ts';
import {putVariables} from './variables.ts';
import {wikiLinks} from './wiki-links.ts';

export interface ImportOptions extends Omit<ConvertOptions, 'path'> {
  /** Of the bank that is imported into. */
  ledger: Ledger;
  moves: readonly Omit<LedgerMove, 'line'>[];
  there: PagesThere;
  onProgress?: (done: number, all: number) => void;
}

/** Where one page of the source went. */
export interface ImportedPage extends PagePlan {
  questions: number;
  quizzes: number;
}

/** An import that is worked out, and not written yet. */
export interface Imported {
  source: Source;
  plan: Plan;
  pages: readonly ImportedPage[];
  /** By path below the bank: text, or the absolute path of a file to copy. */
  files: ReadonlyMap<string, {text: string; source: string} | {copy: string}>;
  /** Pages of the bank that have another place now, by their path below it. */
  moved: readonly string[];
  ledger: Ledger;
  moves: readonly Omit<LedgerMove, 'line'>[];
  counts: Counts;
  /** Where the engine has pages of its own in this bank. */
  ownAddresses: ReadonlySet<string>;
  /** Addresses of the old site that lead nowhere now, or to another page. */
  lost: readonly string[];
  notes: readonly Note[];
}

/** Work out what a source becomes here. Reads the source, and writes nothing. */
export async function importBank(source: Source, options: ImportOptions): Promise<Imported> {
  const {headings, untyped, vocabulary, onProgress} = options;
  const ofPage = (path: string): ConvertOptions => ({
    path,
    headings,
    untyped,
    anchors: source.anchors,
    ...(vocabulary && {vocabulary}),
  });
  const plan = planPages(source);
  const notes: Note[] = [...source.notes, ...plan.notes];
  const note = (kind: string, file: string, line: number, message: string) => {
    notes.push({kind, file, line, message});
  };
  const files = new Map<string, {text: string; source: string} | {copy: string}>();
  const targets = new Map(plan.pages.map(({source: page, target}) => [page, target]));
  const readWiki = wikiLinks(source);
  const lines = new Map<string, LineOf>();
  const asWritten = new Map<string, readonly string[]>();
  const writtenLines = (page: string) => {
    const known =
      asWritten.get(page) ?? readText(join(source.docsDir, page)).text.split(/\r\n?|\n/);
    asWritten.set(page, known);
    return known;
  };
  const textOf = (page: string) => {
    const {text: raw, encoding, shortened} = readText(join(source.docsDir, page));
    const file = settleHead(raw);
    if (shortened > 0) {
      note('spaces', page, shortened, 'More than 1,000 spaces in a row: the rest was taken out.');
    }
    if (encoding !== null) {
      note('encoding', page, 0, `It was read as ${encoding}, and is UTF-8 here.`);
    }
    const written = source.kind === 'mkdocs' ? wrapSpaced(fenceSettings(file), page, source) : file;
    const appended = source.appended.map((path) => `\n\n--8<-- "${path}"\n`).join('');
    const asked = followIncludes(written + appended, page, source, (one) => targets.get(one));
    for (const [path, copy] of asked.files) files.set(path, {copy});
    for (const [path, why] of asked.missing) {
      note('include', page, 0, `It includes \`${path}\`, which ${why}.`);
    }
    const linked =
      source.wikiLinks && asked.text.includes('[[') ? readWiki(asked.text, page) : asked.text;
    // MkDocs has plugins for the same signs.
    const none = {text: linked, left: [], comments: 0};
    const {
      text: put,
      left,
      comments,
    } = source.kind !== 'mkdocs'
      ? {...none, ...readOtherTools(linked, page)}
      : source.variables
        ? putVariables(linked, source.variables)
        : none;
    if (comments > 0) {
      note('comment', page, 0, `Comments of macros, which no reader saw, went: ${comments}.`);
    }
    const before = sourceLines(raw, linked);
    for (const {line, what} of left)
      note('macro', page, before(line), `A macro was left as it is: ${what}`);
    lines.set(page, put === linked ? before : sourceLines(raw, put));
    return put;
  };

  const texts = new Map(plan.pages.map(({source: path}) => [path, textOf(path)]));
  const asking = pagesThatAsk(texts);
  const changed = await readAll(
    [...texts].map(([path, text]) => ({
      text,
      options: {...ofPage(path), isQuestion: asking.has(path)},
    })),
    (done) => onProgress?.(done, plan.pages.length),
  );
  const read = changed.map((parts, index) => {
    const lineOf = lines.get(plan.pages[index]?.source ?? '');
    return lineOf ? parts.map((part) => withSourceLines(part, lineOf)) : parts;
  });
  const plans = planParts(plan.pages, (index) =>
    (read[index] ?? []).flatMap(({part}) => part ?? []),
  );
  const entries = plans.flatMap((pages, index) =>
    pages.flatMap((page, part) => {
      const own = read[index]?.[part];
      return own ? [{page, own, title: read[index]?.[0]?.title ?? null}] : [];
    }),
  );
  const moved = movedPages(entries, options.there);
  const ids = giveIds(entries, options.there, moved);
  for (const {source: page, id, title} of lostIds(entries, ids, options.there)) {
    note(
      'id',
      page,
      0,
      `No question has the id \`${id}\` of "${title}" any more. Write \`{#${id}}\` into the title of the one that is the same, or \`!withdrawn\` behind it in the ledger.`,
    );
  }
  const anchors = new Map(
    plans.map((pages, index) => [
      plan.pages[index]?.source ?? '',
      pageAnchors(
        pages.flatMap((page, part) => {
          const own = read[index]?.[part];
          return own ? [{page, read: own, ids: ids.get(own) ?? []}] : [];
        }),
      ),
    ]),
  );

  const finder = createFinder(
    source,
    entries.map(({page}) => page),
    new Map([...files].flatMap(([path, file]) => ('copy' in file ? [[path, file.copy]] : []))),
    (path) => anchors.get(path),
  );
  for (const {page, own, title} of entries) {
    files.set(page.target, {text: pageText(page, own, title), source: page.source});
  }
  for (const [path, text] of plan.added) files.set(path, {text, source: ''});
  tellMended();

  const ownAddresses = addressesOfOwnPages(
    entries.map(({page, own}) => ({path: page.target, fields: readFrontMatter(own.text).data})),
  );
  const moves = [
    ...options.moves,
    ...movesOf(
      source,
      entries.map(({page}) => page),
      anchors,
      ownAddresses,
      note,
    ),
  ];
  const questions = entries.flatMap(({page, own}) => {
    const onDisk = options.there.get(page.target);
    if (onDisk?.stays) return onDisk.questions.map((one) => ({...one, page: page.address}));
    return own.questions.flatMap(({aliases}, index) => {
      const id = ids.get(own)?.[index];
      if (id === undefined || [id, ...aliases].some((one) => unusableId(one) !== null)) return [];
      return [{id, aliases, page: page.address}];
    });
  });
  const leftOut = plan.leftOut.map(({page, why}) => {
    note('left-out', page, 0, `This page was not imported: ${why}.`);
    const {found} = convertPage(textOf(page), ofPage(page));
    return {page, why, found: Object.values(found).reduce((sum, count) => sum + count, 0)};
  });

  return {
    source,
    plan,
    pages: entries.map(({page, own}) => ({
      ...page,
      questions: own.questions.length,
      quizzes: own.quizzes,
    })),
    files,
    moved,
    ledger: updateLedger(options.ledger, questions),
    moves: [...new Map(moves.map((move) => [`${move.from}#${move.anchor}`, move])).values()],
    counts: countUp(
      entries.map(({page, own}) => ({page: page.source, read: own})),
      leftOut,
      (page, line) => firstWords(writtenLines(page), line),
    ),
    lost: lostAddresses(
      entries.map(({page}) => page),
      anchors,
      moves,
      ownAddresses,
    ),
    ownAddresses,
    notes,
  };

  /** Once per kind: how often it was, and where first. */
  function tellMended(): void {
    const kinds = new Map<string, {file: string; line: number; text: string; count: number}>();
    for (const {page, own} of entries) {
      for (const {kind, line, found, done} of own.mended) {
        const known = kinds.get(kind);
        if (known) known.count++;
        else kinds.set(kind, {file: page.source, line, text: `Found ${found}. ${done}`, count: 1});
      }
    }
    for (const {file, line, text, count} of kinds.values()) {
      note('mended', file, line, count === 1 ? text : `${count} times, here first. ${text}`);
    }
  }

  function pageText(page: PagePlan, own: ReadPage, title: string | null): string {
    for (const {kind, line} of own.converted.repaired) {
      const section = kind === 'unclosed-fence' ? 'fence' : 'repaired';
      note(section, page.source, line, repairMessages[kind]);
    }
    for (const {kind, line, message} of own.converted.problems) {
      if (kind !== 'long-summary') continue;
      const text = firstWords(writtenLines(page.source), line);
      notes.push({kind, file: page.source, line, text, message});
    }
    if (own.refusal !== null) return pageOfFile(page, own, own.refusal);
    const {text} = own;
    const repairs: Repair[] = [];
    for (const reference of own.references) {
      const target = finder.find(page, reference);
      const repair = rewrite(page, own, reference, target);
      if (repair) repairs.push(repair);
    }
    own.questions.forEach(({insertion, id}, index) => {
      const given = ids.get(own)?.[index] ?? id;
      if (insertion === null || insertion === 'none' || unusableId(given) !== null) return;
      const written = insertion.before + given + insertion.after;
      repairs.push({start: insertion.start, end: insertion.start, text: written});
    });
    const {sidebar_label: label, ...others} = page.fields;
    const fields = {
      ...others,
      // A name of the menu is none of the page: readers saw its own heading.
      ...(label !== undefined &&
        label !== own.title && {
          sidebar_label: label,
          ...(own.title !== null && {keep_heading: true}),
        }),
      ...(own.title === null && {title: label ?? nameOf(page.source)}),
      ...(own.part && page.part > 1 && partFields(own.part, title ?? nameOf(page.source))),
    };
    const {repair, dropped} = writeFields(
      text,
      image(page, text, fields),
      source.kind === 'mkdocs' ? [] : ['unlisted'],
    );
    if (repair) repairs.push(repair);
    if (dropped.length > 0) {
      note('front-matter', page.source, 1, `Fields were taken out: ${dropped.join(', ')}.`);
    }
    return applyRepairs(text, repairs);
  }

  /** What cannot be read as a page is a file that a page leads to, so that its address stays. */
  function pageOfFile(page: PagePlan, own: ReadPage, why: string): string {
    const file = page.target.replace(/\.md$/, '.txt');
    files.set(file, {text: own.text, source: page.source});
    const name = posix.basename(page.source);
    note('unread', page.source, 0, `It cannot be read as a page, so it is a file: ${why}`);
    const {repair} = writeFields('', page.fields);
    const link = `[${escapeSigns(name)}](${encodeURI(posix.basename(file))})`;
    return `${repair?.text ?? ''}# ${escapeSigns(own.title ?? name)}\n\n${link}\n`;
  }

  /** A picture for shared links that is a file of the source is copied; another one is left out. */
  function image(page: PagePlan, text: string, fields: Fields): Fields {
    const {image: value} = readFrontMatter(text).data;
    if (typeof value !== 'string' || /^https?:/.test(value)) return {...fields};
    const target = finder.find(page, {url: value, use: 'image', form: 'markdown'});
    if (target.kind === 'file') files.set(target.target, {copy: target.path});
    else
      note('broken-link', page.source, 1, `The field \`image: ${value}\` names no file, and went.`);
    return {...fields, image: target.kind === 'file' ? finder.write(page, target, 'markdown') : ''};
  }

  function rewrite(
    page: PagePlan,
    own: ReadPage,
    reference: ReadPage['references'][number],
    target: Target,
  ): Repair | null {
    const {form, url, line, start, end, whole} = reference;
    if (target.kind === 'nothing') {
      const what = reference.use === 'image' ? 'An image' : 'A link';
      note('broken-link', page.source, line, `${what} to \`${url}\` leads nowhere: ${target.why}.`);
      // Without it, brackets around it would be a link, which they were not.
      const [around] = /^[^[\]\n]*(?=\]\()/.exec(own.text.slice(whole.end, whole.end + 500)) ?? [];
      if (reference.use === 'link' && around !== undefined) {
        const {start, end, text} = whole;
        return {start, end: end + around.length, text: `${text}${around}\\`};
      }
      // Its attributes would be text.
      return {
        ...whole,
        end: whole.end + looseListLength(own.text.slice(whole.end, whole.end + 500)),
      };
    }
    if (target.kind === 'file') files.set(target.target, {copy: target.path});
    if (target.kind === 'page' && target.lostAnchor) {
      note(
        'broken-anchor',
        page.source,
        line,
        `A link to \`${url}\`: the page has no such anchor; it leads to the page.`,
      );
    }
    if (target.kind === 'stays') {
      const isElsewhere = /^(?:https?:)?\/\//i.test(url);
      if (reference.use === 'image' && isElsewhere)
        note('far-image', page.source, line, `\`${url}\``);
      return null;
    }
    const address = finder.write(page, target, form);
    return isSame(address, url) ? null : {start, end, text: address};
  }
}

/** What a page is called that has no title: as its file, or as its folder. */
function nameOf(path: string): string {
  const {dir, name} = posix.parse(path);
  const own = /^(?:index|readme)$/i.test(name) && dir !== '' ? posix.basename(dir) : name;
  return topicLabel(own.replace(/^\d+[-_. ]+(?=\D)/, '')) || own;
}

function partFields(part: PartTitle, title: string): Record<string, string> {
  const label = partLabel(part, title);
  return {title: label.startsWith(title) ? label : `${title}: ${label}`, sidebar_label: label};
}

function escapeSigns(text: string): string {
  return text.replace(/([\\`*_[\]<#])/g, '\\$1');
}

/** Whether an address says the same as before: then it stays, byte for byte. */
function isSame(address: string, before: string): boolean {
  try {
    return decodeURI(address) === decodeURI(before.replace(/^\.\//, ''));
  } catch {
    return false;
  }
}
