import type {SearchRecord} from '../record.ts';
import {ByteReader, ByteWriter} from './bytes.ts';
import {columnOf, writeColumn} from './column.ts';
import type {Facets} from './root-file.ts';

/** What is known of a record without its answer: what a result shows. */
export type RecordHead = Facets & Pick<SearchRecord, 'id' | 'title' | 'page' | 'url' | 'section'>;

/** A record as the second pass and a result want it. */
export interface Entry {
  head: RecordHead;
  /** How many records hold each word of its title, about, in the order of `titleWords`. */
  frequencies: number[];
  /** Its answer; or the checksum of the file with it, and as which entry. */
  text: string | {checksum: number; place: number};
}

/** Columns that repeat for many records in a row are a list of values and a column of numbers. */
const REPEATED = ['page', 'section'] as const;

/** Some records in a row: either the answers of all are here, or those of none. */
export function encodeHeads(entries: readonly Entry[]): Uint8Array {
  const heads = entries.map(({head}) => head);
  const out = new ByteWriter();
  out.text(JSON.stringify(heads.map(({title}) => title)));
  out.text(JSON.stringify(heads.map(codeOfId)));
  out.text(JSON.stringify(heads.map(codeOfUrl)));
  for (const name of REPEATED)
    writeColumn(
      out,
      heads.map((head) => head[name]),
    );
  const codes = new ByteWriter();
  for (const {frequencies} of entries) {
    codes.varint(frequencies.length);
    for (const frequency of frequencies) codes.byte(codeOfFrequency(frequency));
  }
  out.block(codes.bytes);
  const places = new ByteWriter();
  const checksums = new ByteWriter();
  const texts: string[] = [];
  for (const {text} of entries) {
    if (typeof text === 'string') texts.push(text);
    else {
      places.varint(text.place);
      if (text.place === 0) checksums.checksum(text.checksum);
    }
  }
  out.block(places.bytes);
  out.block(checksums.bytes);
  out.text(JSON.stringify(texts));
  return out.bytes;
}

/** @param facets - Of the same records, in order. */
export function decodeHeads(bytes: Uint8Array, facets: readonly Facets[]): Entry[] {
  const reader = new ByteReader(bytes);
  const titles = strings(reader, facets.length);
  const ids = strings(reader, facets.length);
  const urls = strings(reader, facets.length);
  const [pages, sections] = REPEATED.map(() => columnOf(reader, facets.length));
  const codes = new ByteReader(reader.block());
  const places = new ByteReader(reader.block());
  const checksums = new ByteReader(reader.block());
  const texts = JSON.parse(reader.text()) as string[];
  reader.end();
  let before = '';
  let checksum = 0;
  return facets.map((own, number) => {
    const title = titles[number] ?? '';
    const id = idOf(ids[number] ?? '', {title, topicId: own.topicId});
    before = urlOf(urls[number] ?? '', before, id);
    const page = pages?.[number] ?? '';
    const head = {...own, id, title, page, url: before, section: sections?.[number] ?? null};
    const frequencies = Array.from({length: codes.varint()}, () => 2 ** (codes.byte() / 2));
    const text = texts[number];
    if (text !== undefined) return {head, frequencies, text};
    const place = places.varint();
    if (place === 0) checksum = checksums.checksum();
    return {head, frequencies, text: {checksum, place}};
  });
}

/** Rounded, so that a new record changes few files. */
function codeOfFrequency(frequency: number): number {
  return Math.round(2 * Math.log2(Math.max(1, frequency)));
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
