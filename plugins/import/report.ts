import {total, type LeftThing} from './bank/counts.ts';
import type {Imported} from './bank/import-bank.ts';
import {addressText, canLeadOn} from './bank/moves.ts';
import type {Note} from './source/index.ts';
import type {Written} from './write/write.ts';

/** What an import says of itself: the same on the terminal, as Markdown and as JSON. */
export interface Report {
  source: string;
  kind: string;
  name: string | null;
  dryRun: boolean;
  pages: number;
  files: number;
  questions: number;
  quizzes: number;
  found: Readonly<Record<string, number>>;
  left: readonly LeftThing[];
  /** Whether everything that was found is on the site or in `left`. */
  countsEqual: boolean;
  problems: readonly {page: string; message: string}[];
  repaired: Readonly<Record<string, number>>;
  notes: readonly Note[];
  written: Written;
  /** Old addresses with where they lead: those of all pages, and of anchors that have another name. */
  addresses: readonly {from: string; to: string}[];
  /** Those that lead nowhere now: none, or something is wrong. */
  lost: readonly string[];
  seconds: number;
}

export function toReport(
  imported: Imported,
  written: Written,
  {dryRun, seconds}: {dryRun: boolean; seconds: number},
): Report {
  const {source, pages, counts, files, notes, lost} = imported;
  return {
    source: source.root,
    kind: source.kind,
    name: source.site.name,
    dryRun,
    pages: pages.length,
    files: [...files.values()].filter((file) => 'copy' in file).length,
    questions: counts.questions,
    quizzes: counts.quizzes,
    found: counts.found,
    left: counts.left,
    countsEqual: counts.problems.length === 0 && total(counts.found) === onSiteAndLeft(imported),
    problems: counts.problems,
    repaired: counts.repaired,
    notes,
    written,
    addresses: addressesOf(imported),
    lost: lost.map((address) => `/${address}`),
    seconds,
  };
}

function onSiteAndLeft({counts: {questions, quizzes, left}}: Imported): number {
  return questions + quizzes + left.reduce((sum, {count}) => sum + count, 0);
}

/** Each once: a page that has moved is in the moves too. */
function addressesOf({pages, moves, ownAddresses}: Imported): Report['addresses'] {
  const all = pages.flatMap(({old, address}) =>
    old === null ? [] : [{from: old, anchor: '', to: address, toAnchor: ''}],
  );
  const working = [...all, ...moves].filter((move) => canLeadOn(move, ownAddresses));
  const leads = working.map(({from, anchor, to, toAnchor}) => ({
    from: addressText(from, anchor),
    to: addressText(to, toAnchor),
  }));
  return [...new Map(leads.map((lead) => [lead.from, lead])).values()];
}

const kinds: Readonly<Record<string, string>> = {
  block: '`??? question` blocks',
  untyped: '`???` blocks without a type',
  admonition: '`!!! question` with an answer below',
  answer: '`??? success "Answer"` below what it answers',
  details: '`<details>`',
  heading: 'headings that ask',
  paragraph: 'bold paragraphs, items and `Q:` with `A:`',
  row: 'rows of tables of questions and answers',
  quiz: 'quizzes',
  'left-out': 'on pages that were left out',
};

/**
 * For people who read it on a page; every text of the source is escaped.
 *
 * @param mostShown - So many entries of a list; all if left out.
 */
export function formatReport(report: Report, mostShown = Infinity): string {
  const {found, left, notes, problems, written, questions, quizzes} = report;
  const leftCount = left.reduce((sum, {count}) => sum + count, 0);
  const section = (title: string, items: readonly Item[]) => list(title, items, mostShown);
  const lines = [
    `# What was read from ${code(report.name ?? report.source)}`,
    '',
    `${report.pages} pages, ${report.files} pictures and downloads, ${questions} questions, ${quizzes} quizzes.`,
    '',
    '## The two counts',
    '',
    '| Found in the source | Count |',
    '| --- | ---: |',
    ...Object.entries(found).map(([kind, count]) => `| ${kinds[kind] ?? kind} | ${count} |`),
    `| **All** | **${total(found)}** |`,
    '',
    `On the site: ${questions + quizzes}. In the list below: ${leftCount}. ${
      report.countsEqual ? 'The two counts are equal.' : '**The two counts are not equal.**'
    }`,
    ...problems.map(({page, message}) => `\n- ${code(page)}: ${message}`),
    ...section(
      'What looked like a question and is none here',
      left.map(({page, line, text, message}) => ({place: place(page, line), text, message})),
    ),
    ...notesByKind(notes, section),
    ...section(
      'Files that were edited here, or are not of this source, and stay as they are',
      written.kept.map(code),
    ),
    ...section(
      'Files that were removed, as their questions are on another page now',
      written.removed.map(code),
    ),
    ...section('Files that the source has no longer', written.orphaned.map(code)),
    ...section('Addresses of the old site that lead nowhere', report.lost.map(code)),
    ...section(
      'Addresses of the old site that have another name now',
      report.addresses
        .filter(({from, to}) => from !== to)
        .map(({from, to}) => `${code(from)} leads to ${code(to)}`),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** An entry of a list: as it is, or of those that are told together when they are told the same. */
type Item = string | {place: string; text?: string; message: string};

function list(title: string, items: readonly Item[], mostShown: number): string[] {
  if (items.length === 0) return [];
  const counts = new Map<string, number>();
  for (const item of items) {
    if (typeof item !== 'string') counts.set(item.message, (counts.get(item.message) ?? 0) + 1);
  }
  const single: string[] = [];
  const alike = new Map<string, string[]>();
  for (const item of items) {
    if (typeof item === 'string') {
      single.push(item);
      continue;
    }
    const {place, text = '', message} = item;
    const named = `${place}${text === '' ? '' : `${code(text)} `}`;
    const known = alike.get(message) ?? [];
    if (named === '' || counts.get(message) === 1) single.push(named + plain(message));
    else alike.set(message, known);
    known.push(named.trimEnd());
  }
  return [
    '',
    `## ${title} (${items.length})`,
    ...cut(single, mostShown),
    ...[...alike].flatMap(([message, places]) => [
      '',
      `### ${plain(message)} (${places.length})`,
      ...cut(places, mostShown),
    ]),
  ];
}

function cut(items: readonly string[], mostShown: number): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, mostShown).map((item) => `- ${item}`);
  const rest = items.length - shown.length;
  const more = rest > 0 ? [`- and ${rest} more, which the report of an import has`] : [];
  return ['', ...shown, ...more];
}

const noteTitles: Readonly<Record<string, string>> = {
  'left-out': 'Pages that were left out',
  'broken-link': 'Links and images that led nowhere in the source: their text stays',
  'far-image':
    'Pictures of other sites: finished pages show none of them, so save each beside its page',
  'broken-anchor': 'Links to anchors that the source has not',
  'long-summary':
    'Questions of more than a title: look what of it readers have to see before they answer',
  repaired: 'What was mended, as it has one right answer',
  fence: 'Code that nothing ended, and that ends here now',
  mended: 'What would have stopped a build, and was mended',
  'front-matter': 'Fields that were taken out',
  id: 'Ids that no question has any more',
  include: 'Files that pages include, and the source has not',
  macro: 'Macros that stay as they are',
  comment: 'Comments that were taken out',
  encoding: 'Pages that were not written in UTF-8',
  spaces: 'Lines of spaces that were shortened',
  nav: 'Menu',
  'own-page': 'Addresses of the old site that pages of the engine have now',
  'no-way-on': 'Addresses of the old site that cannot lead on',
  translation: 'Pages of other languages',
  address: 'Pages that the old site did not show',
  plugin: 'Plugins that were not taken along',
  profile: 'Syntax that this site does not read yet',
  setting: 'Settings that were not taken along',
  extension: 'Extensions of Markdown that are not read',
  hooks: 'Hooks',
  inherit: 'Settings of another file',
  redirect: 'Redirects that lead elsewhere',
  unread: 'Pages that the site cannot read, and that are files now',
  'symbolic-link': 'Symbolic links',
  'other-source': 'Files from another source',
  'large-page': 'Pages that are too large',
};

function notesByKind(
  notes: readonly Note[],
  section: (title: string, items: readonly Item[]) => string[],
): string[] {
  return [...new Set(notes.map(({kind}) => kind))].flatMap((kind) =>
    section(
      noteTitles[kind] ?? kind,
      notes
        .filter((note) => note.kind === kind)
        .map(({file, line, text = '', message}) => ({place: place(file, line), text, message})),
    ),
  );
}

function place(file: string, line: number): string {
  if (file === '') return '';
  return `${code(line === 0 ? file : `${file}:${line}`)} `;
}

/** Text of the source between backticks cannot be anything else. */
function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const fence = '`'.repeat(
    Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length)) + 1,
  );
  return fence.length === 1 ? `\`${flat}\`` : `${fence} ${flat} ${fence}`;
}

/** Our own words, with pieces of the source in backticks: nothing else of it may be Markdown. */
function plain(message: string): string {
  const escaped = message.replace(/\s+/g, ' ').replace(/[<&[\]*_]/g, (sign) => `\\${sign}`);
  // Where the source has backticks too, what is code and what is not is not to be known.
  if (escaped.includes('``') || (escaped.split('`').length - 1) % 2 === 1)
    return escaped.replaceAll('`', "'");
  return escaped.replace(/`[^`]*`/g, (part) => part.replace(/\\([<&[\]*_])/g, '$1'));
}

/** The same in a few lines, for a terminal. */
export function summarize(report: Report): string {
  const {found, questions, quizzes, left, written, notes} = report;
  const leftCount = left.reduce((sum, {count}) => sum + count, 0);
  const counted = new Map<string, number>();
  for (const {kind} of notes) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  const rows: [string, string | number][] = [
    ['pages', report.pages],
    ['questions', questions],
    ['quizzes', quizzes],
    ['pictures and downloads', report.files],
    ['found in the source', `${total(found)}${detail(found)}`],
    ['not taken as questions', leftCount],
    ...[...counted].map(([kind, count]): [string, number] => [
      (noteTitles[kind] ?? kind).replace(/[:,].*$/, ''),
      count,
    ]),
    ['written', written.added.length + written.changed.length],
    ...(
      [
        [
          'kept, as they were edited here or are not of this source (--force writes over them)',
          written.kept,
        ],
        ['removed, as their questions are on another page now', written.removed],
        ['left, as the source has them no longer: look whether they can go', written.orphaned],
      ] as const
    ).flatMap(([label, {length}]): [string, number][] => (length > 0 ? [[label, length]] : [])),
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  const counts = report.countsEqual
    ? 'The two counts are equal: what was found is on the site or in the report.'
    : 'The two counts are NOT equal. Please report this, with the names of these pages:\n' +
      report.problems.map(({page, message}) => `  ${page}: ${message}`).join('\n');
  const addresses =
    report.lost.length === 0
      ? ''
      : `${report.lost.length} addresses of the old site lead nowhere. Please report this, with: ${report.lost.slice(0, 5).join(', ')}\n`;
  const others = notes.filter(({kind}) => kind === 'other-source');
  return [
    ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`),
    '',
    ...others.map(({message}) => `${message}\n`),
    addresses + counts,
  ].join('\n');
}

function detail(found: Readonly<Record<string, number>>): string {
  const parts = Object.entries(found).filter(([, count]) => count > 0);
  return parts.length === 0
    ? ''
    : ` (${parts.map(([kind, count]) => `${kind} ${count}`).join(', ')})`;
}
