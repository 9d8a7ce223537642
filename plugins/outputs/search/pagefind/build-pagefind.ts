import {Worker} from 'node:worker_threads';
import {deflateRawSync, gunzipSync, gzipSync} from 'node:zlib';
import type {BuildOptions, IndexFile} from '../build/build-index.ts';
import {explained, usable} from '../build/names.ts';
import {answerText, indexedRecords} from '../build/indexed-record.ts';
import {crc32, hex} from '../format/checksum.ts';
import {checksumOf, FileKind, FORMAT_VERSION, seal} from '../format/container.ts';
import {fileName, manifestFile} from '../format/manifest.ts';
import type {SearchRecord} from '../record.ts';
import {significant} from '../text/analyze.ts';
import {parseSynonyms, PhraseFinder, synonymGroups} from '../text/synonyms.ts';
import {cardName, cardOf} from './card.ts';
import {FILTER, filterValue} from './filter-values.ts';
import {idWord, indexWord} from './index-word.ts';
import type {PagefindManifest} from './pagefind-files.ts';
import {withOwnFetch} from './pagefind-script.ts';
import {encodeWords} from './words-file.ts';

/** How often a word counts in one answer: beyond, Pagefind's score hardly grows, its files do. */
const MOST_REPEATS = 4;

/**
 * Entries in a part of the index, of which a query fetches one for each word. Pagefind's own
 * 20,000 make parts of 25 KB. The variable is not promised to stay: without it, parts are larger.
 */
const CHUNK_SIZE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
const ENTRIES_IN_CHUNK = '8000';

/** Files of Pagefind that the engine asks for, by their role. */
const KEPT = /^(?:index\/|filter\/)/;

/**
 * The files of an index that Pagefind searches, manifest last.
 *
 * @throws Error - if Pagefind does not run here or refuses a record.
 */
export async function buildPagefindIndex(
  records: readonly SearchRecord[],
  {synonyms = ''}: BuildOptions = {},
): Promise<IndexFile[]> {
  const groups = synonymGroups(parseSynonyms(synonyms), records.flatMap(explained));
  const finder = new PhraseFinder(groups);
  const frequencies = new Map<string, number>();
  const cards = new Map<string, Uint8Array>();
  const indexed = indexedRecords(records, finder);
  for (const {title, also, place, answer} of indexed) {
    for (const term of new Set([...title, ...also, ...place, ...answer])) {
      frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    }
  }
  const entries = indexed.map(({id, title, also, place, answer}) => {
    const record = records[id];
    if (!record) throw new RangeError(`Unexpected record ${id}`);
    // Half of all titles have `what`: a page with all of them would keep the browser busy.
    const searched = significant(title).length > 0 ? significant(title) : title;
    const card = JSON.stringify(cardOf(record, answerText(record), frequencies));
    const bytes = new TextEncoder().encode(card);
    const key = hex(crc32(bytes));
    cards.set(key, bytes);
    return {
      // Pagefind hands it back and makes it part of the record's hash: the card has that name.
      url: key,
      // Pagefind leaves out records without any.
      content: content([...searched, ...answer]),
      language: 'unknown',
      meta: {
        title: searched.map(indexWord).join(' '),
        also: also.map(indexWord).join(' '),
        place: place.map(indexWord).join(' '),
        id: idWord(record.id),
      },
      filters: {[FILTER]: [filterValue(record)]},
    };
  });

  const written = await runPagefind(entries);
  const text = (name: string) => new TextDecoder().decode(written.get(name));
  const {version, languages} = JSON.parse(text('pagefind-entry.json')) as {
    version: string;
    languages: Record<string, {hash: string; wasm: string | null}>;
  };
  const pages = languages.unknown?.hash;
  const wasm = written.get('wasm.unknown.pagefind');
  if (pages === undefined || !wasm) throw new Error('Unexpected files of Pagefind');

  const known = new Set(frequencies.keys());
  const script = file('script', FileKind.script, withOwnFetch(text('pagefind.js')), true);
  const names = file('names', FileKind.names, JSON.stringify(usable(groups, known)), true);
  const words = file('words', FileKind.words, encodeWords(plainWords(frequencies)), false);
  const wasmChecksum = crc32(wasm);
  const files: IndexFile[] = [
    script,
    names,
    words,
    {name: fileName('wasm', wasmChecksum), bytes: wasm, first: true},
    {
      name: `pagefind.${pages}.pf_meta`,
      bytes: written.get(`pagefind.${pages}.pf_meta`) ?? new Uint8Array(),
      first: true,
    },
  ];
  for (const [name, bytes] of written) {
    if (KEPT.test(name)) files.push({name, bytes, first: name.startsWith('filter/')});
    const [, id] = /^fragment\/(.*)\.pf_fragment$/.exec(name) ?? [];
    if (id === undefined) continue;
    const {url} = JSON.parse(fragmentText(bytes)) as {url: string};
    const card = cards.get(url) ?? new Uint8Array();
    files.push({name: cardName(id), bytes: gzipSync(card, {level: 9}), first: false});
  }
  const manifest: PagefindManifest = {
    format: FORMAT_VERSION,
    engine: 'pagefind',
    records: records.length,
    version,
    pages,
    files: {
      script: checksumOf(script.bytes),
      wasm: wasmChecksum,
      names: checksumOf(names.bytes),
      words: checksumOf(words.bytes),
    },
  };
  return [...files, manifestFile(manifest)];
}

interface Entry {
  url: string;
  content: string;
  language: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

/** What Pagefind makes of the records, by name. */
function runPagefind(entries: readonly Entry[]): Promise<Map<string, Uint8Array>> {
  const env = {[CHUNK_SIZE]: ENTRIES_IN_CHUNK, ...process.env};
  const script = new URL('./run-pagefind.mjs', import.meta.url);
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, {workerData: entries, env});
    worker.on('message', (files: {path: string; content: Uint8Array}[]) => {
      resolve(new Map(files.map(({path, content}) => [path.replaceAll('\\', '/'), content])));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`Pagefind ended without an index (${code})`));
    });
  });
}

/** The words of an answer; in order, so that like ones are near each other and compress. */
function content(terms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const term of terms) {
    const word = indexWord(term);
    counts.set(word, Math.min(MOST_REPEATS, (counts.get(word) ?? 0) + 1));
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return sorted.flatMap(([word, count]) => Array.from({length: count}, () => word)).join(' ');
}

/** Names with symbols have no near ones. */
function plainWords(frequencies: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...frequencies].filter(([term]) => /^[\p{L}\p{M}\p{N}]+$/u.test(term)));
}

function fragmentText(bytes: Uint8Array): string {
  const plain = gunzipSync(bytes);
  return new TextDecoder().decode(plain.subarray('pagefind_dcd'.length));
}

function file(role: string, kind: FileKind, body: Uint8Array | string, first: boolean): IndexFile {
  const content = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const bytes = seal(kind, deflateRawSync(content, {level: 9, memLevel: 9}));
  return {name: fileName(role, checksumOf(bytes)), bytes, first};
}
