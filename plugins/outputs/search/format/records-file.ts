import type {RecordKind, SearchRecord} from '../record.ts';
import {ByteReader, ByteWriter} from './bytes.ts';

/** What is known of a record without its answer: what a result shows. */
export type RecordHead = Pick<
  SearchRecord,
  'kind' | 'id' | 'title' | 'topic' | 'topicId' | 'page' | 'url' | 'section' | 'level'
>;

/** Where the answers are: which file holds a record's, and as which entry. */
export interface TextShard {
  /** Number of the first record in it; it ends where the next begins. */
  first: number;
  checksum: number;
}

/** Words that stand for each other; the first is also given to records that hold a phrase. */
export interface SynonymGroup {
  words: string[];
  /** Longer names as the stems of their words. */
  phrases: string[][];
}

export interface RecordsContent {
  heads: RecordHead[];
  shards: TextShard[];
  synonyms: SynonymGroup[];
}

const KINDS: readonly RecordKind[] = ['question', 'page', 'topic'];

/** Columns that repeat for many records in a row are a list of values and a column of numbers. */
const REPEATED = ['topic', 'topicId', 'page', 'section', 'level'] as const;

export function encodeRecords({heads, shards, synonyms}: RecordsContent): Uint8Array {
  const out = new ByteWriter();
  out.varint(heads.length);
  out.text(JSON.stringify(heads.map(({title}) => title)));
  out.text(JSON.stringify(heads.map(codeOfId)));
  out.text(JSON.stringify(heads.map(codeOfUrl)));
  out.block(Uint8Array.from(heads, ({kind}) => KINDS.indexOf(kind)));
  for (const column of REPEATED) {
    const values = [...new Set(heads.map((head) => head[column]))];
    out.text(JSON.stringify(values));
    const numbers = new ByteWriter();
    for (const head of heads) numbers.varint(values.indexOf(head[column]));
    out.block(numbers.bytes);
  }
  out.varint(shards.length);
  let before = 0;
  for (const {first, checksum} of shards) {
    out.varint(first - before);
    out.varint(checksum);
    before = first;
  }
  out.text(synonyms.map(lineOfGroup).join('\n'));
  return out.bytes;
}

export function decodeRecords(bytes: Uint8Array): RecordsContent {
  const reader = new ByteReader(bytes);
  const count = reader.varint();
  const titles = strings(reader, count);
  const ids = strings(reader, count);
  const urls = strings(reader, count);
  const kinds = reader.block();
  const columns = REPEATED.map(() => {
    const values = JSON.parse(reader.text()) as (string | null)[];
    const numbers = new ByteReader(reader.block());
    return Array.from({length: count}, () => {
      const value = values[numbers.varint()];
      if (value === undefined) throw new RangeError('Unexpected number of a value');
      return value;
    });
  });
  const heads = titles.map((title, number): RecordHead => {
    const kind = KINDS[kinds[number] ?? -1];
    if (!kind) throw new RangeError('Unexpected kind of record');
    const [topic, topicId, page, section, level] = columns.map((column) => column[number] ?? null);
    const head = {kind, title, topic: topic ?? '', topicId: topicId ?? '', page: page ?? ''};
    const id = idOf(ids[number] ?? '', head);
    const before = urls[number - 1] ?? '';
    const url = urlOf(urls[number] ?? '', before, id);
    urls[number] = url;
    return {...head, id, url, section: section ?? null, level: level ?? null};
  });
  const shards: TextShard[] = [];
  let first = 0;
  for (let left = reader.varint(); left > 0; left--) {
    first += reader.varint();
    shards.push({first, checksum: reader.varint()});
  }
  const lines = reader.text();
  if (!reader.done) throw new RangeError('Unexpected data after the end');
  return {heads, shards, synonyms: lines === '' ? [] : lines.split('\n').map(groupOfLine)};
}

/** Names separated by tabs; one of several terms, which never hold white space, is a phrase. */
function lineOfGroup({words, phrases}: SynonymGroup): string {
  return [...words, ...phrases.map((phrase) => phrase.join(' '))].join('\t');
}

function groupOfLine(line: string): SynonymGroup {
  const names = line.split('\t').map((name) => name.split(' '));
  return {
    words: names.filter(({length}) => length === 1).flat(),
    phrases: names.filter(({length}) => length > 1),
  };
}

function strings(reader: ByteReader, count: number): string[] {
  const values = JSON.parse(reader.text()) as string[];
  if (values.length !== count) throw new RangeError('Unexpected number of values');
  return values;
}

/** The words of a title joined by `-`, as ids mostly are. */
function slug({title}: Pick<RecordHead, 'title'>): string {
  const words = title.normalize('NFKC').toLowerCase().replace(/['’`]/g, '');
  return words.match(/[\p{L}\p{N}\p{M}]+/gu)?.join('-') ?? '';
}

/** `+` the topic's id and a dash, `<` then how much of the slug is cut from the end, `|` the rest. */
const ID_CODE = /^(\+?)(?:<(\d*)\|)?([^]*)$/;

/** An id as its difference from the title's slug: most are empty. */
function codeOfId(head: RecordHead): string {
  const lead = `${head.topicId}-`;
  const base = slug(head);
  for (const [sign, start] of [
    ['', ''],
    ['+', lead],
  ] as const) {
    if (!head.id.startsWith(start)) continue;
    const rest = head.id.slice(start.length);
    let same = 0;
    while (same < rest.length && rest[same] === base[same]) same++;
    if (same < 3) continue;
    const cut = base.length - same;
    return cut === 0 && same === rest.length ? sign : `${sign}<${cut || ''}|${rest.slice(same)}`;
  }
  return `<${base.length || ''}|${head.id}`;
}

function idOf(code: string, head: Pick<RecordHead, 'title' | 'topicId'>): string {
  const [, sign, cut, rest = ''] = ID_CODE.exec(code) ?? [];
  const base = slug(head);
  const kept = cut === undefined ? base : base.slice(0, base.length - Number(cut));
  return (sign ? `${head.topicId}-` : '') + kept + rest;
}

/** An address on the page of the record before is empty, on another page that page, else itself. */
function codeOfUrl(head: RecordHead, number: number, heads: readonly RecordHead[]): string {
  const anchor = `#${head.id}`;
  if (!head.url.endsWith(anchor)) return `=${head.url}`;
  const page = head.url.slice(0, -anchor.length);
  const before = heads[number - 1]?.url.replace(/#.*$/s, '');
  return page === before && page !== '' ? '' : `#${page}`;
}

function urlOf(code: string, before: string, id: string): string {
  if (code.startsWith('=')) return code.slice(1);
  return `${code === '' ? before.replace(/#.*$/s, '') : code.slice(1)}#${id}`;
}
