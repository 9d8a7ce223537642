import {deflateRawSync} from 'node:zlib';
import type {EmbeddedManifest} from '../engine/embedded-engine.ts';
import {checksumOf, FileKind, FORMAT_VERSION, seal, type FileRole} from '../format/container.ts';
import {encodeCommon} from '../format/common-file.ts';
import {encodeHeads, type Entry} from '../format/heads-file.ts';
import type {Lengths} from '../format/fields.ts';
import {encodeIds, hashOfId, partOfHash} from '../format/ids-file.ts';
import {fileName, manifestFile} from '../format/manifest.ts';
import {PostingsWriter} from '../format/postings-file.ts';
import {
  encodeRoot,
  facetsOfRecords,
  type Part,
  type PostingsPart,
  type WordsPart,
} from '../format/root-file.ts';
import {encodeTexts} from '../format/text-file.ts';
import {encodeWords, sharedPrefix} from '../format/words-file.ts';
import type {SearchRecord} from '../record.ts';
import {titleWords} from '../text/analyze.ts';
import {parseSynonyms, PhraseFinder, synonymGroups} from '../text/synonyms.ts';
import {answerText, indexedRecords} from './indexed-record.ts';
import {invert, type Term} from './invert.ts';
import {explained, usable} from './names.ts';
import {
  headsParts,
  isBeside,
  partsOf,
  usualCommon,
  usualSizes,
  type Common,
  type Sizes,
} from './sizes.ts';

export interface IndexFile {
  name: string;
  bytes: Uint8Array;
}

export interface BuildOptions {
  /** Content of `synonyms.txt`. */
  synonyms?: string;
  sizes?: Sizes;
  common?: Common;
}

/**
 * The files of a search index, manifest last. The same records give the same bytes.
 *
 * @param records - In the order of the site: what shares a page should stand together.
 */
export function buildIndex(
  records: readonly SearchRecord[],
  {synonyms = '', sizes: given, common = usualCommon}: BuildOptions = {},
): IndexFile[] {
  const groups = synonymGroups(parseSynonyms(synonyms), records.flatMap(explained));
  const {terms, lengths} = invert(indexedRecords(records, new PhraseFinder(groups)));
  const sizes = given ?? usualSizes(records, terms.length);
  const frequencies = new Map(terms.map(({term, frequency}) => [term, frequency]));
  const files = new Map<string, IndexFile>();
  const keep = (role: FileRole, content: Uint8Array): number => {
    const bytes = seal(FileKind[role], deflateRawSync(content, {level: 9, memLevel: 9}));
    const checksum = checksumOf(bytes);
    const name = fileName(role, checksum);
    // Equal contents give equal files: one is enough.
    files.set(name, {name, bytes});
    return checksum;
  };

  const keepTexts = (answers: readonly string[]): Entry['text'][] => {
    if (isBeside(answers, sizes)) return [...answers];
    return partsOf(answers, sizes.text, ({length}) => length).flatMap((list) => {
      const checksum = keep('text', encodeTexts(list));
      return list.map((_, place) => ({checksum, place}));
    });
  };
  const heads: Part[] = headsParts(records, sizes).map((some) => {
    const texts = keepTexts(some.map(answerText));
    const entries = some.map((head, index) => ({
      head,
      frequencies: titleWords(head.title).map(({term}) => frequencies.get(term) ?? 0),
      text: texts[index] ?? '',
    }));
    return {count: some.length, checksum: keep('heads', encodeHeads(entries))};
  });
  const words = wordsParts(terms, sizes.words).map((some): WordsPart => {
    const initial = some[0]?.term.charCodeAt(0) ?? 0;
    return {count: some.length, checksum: keep('words', encodeWords(some)), initial};
  });
  const postings = postingsParts(terms, lengths, sizes.postings).map(
    ({count, begin, writer}): PostingsPart => {
      return {count, begin, checksum: keep('postings', writer.bytes)};
    },
  );
  const root = keep(
    'root',
    encodeRoot({
      ...facetsOfRecords(records),
      meanLengths: lengths.map(({mean}) => mean),
      synonyms: usable(groups, frequencies),
      words,
      postings,
      heads,
      ids: idsParts(records, sizes.ids).map((some) => keep('ids', encodeIds(some))),
      common:
        terms.length > common.all
          ? keep('common', encodeCommon(commonest(terms, common.most)))
          : null,
    }),
  );
  const manifest: EmbeddedManifest = {
    format: FORMAT_VERSION,
    engine: 'embedded',
    records: records.length,
    files: {root},
    first: Object.fromEntries(
      [fileName('root', root), ...onlyParts({words, heads, postings})].map((name) => [
        name,
        Buffer.from(files.get(name)?.bytes ?? []).toString('base64'),
      ]),
    ),
  };
  return [...files.values(), manifestFile(manifest)];
}

/** Names of the files of what has one part. */
function onlyParts(all: Partial<Record<FileRole, readonly Part[]>>): string[] {
  return Object.entries(all).flatMap(([role, [only, ...others]]) =>
    only && others.length === 0 ? [fileName(role, only.checksum)] : [],
  );
}

/** Those that most records hold, in the order of all. */
function commonest(terms: readonly Term[], most: number) {
  return terms
    .map(({term, frequency}, number) => ({term, frequency, number}))
    .sort((a, b) => b.frequency - a.frequency || a.number - b.number)
    .slice(0, most)
    .sort((a, b) => a.number - b.number);
}

/** Cut between two initials only: all words that begin alike are in one part. */
function wordsParts(terms: readonly Term[], size: number): Term[][] {
  const parts: Term[][] = [];
  for (const one of terms) {
    const part = parts.at(-1);
    const before = part?.at(-1)?.term.charCodeAt(0);
    if (part && (part.length < size || before === one.term.charCodeAt(0))) part.push(one);
    else parts.push([one]);
  }
  return parts;
}

function postingsParts(
  terms: readonly Term[],
  lengths: readonly Lengths[],
  size: number,
): {count: number; begin: string; writer: PostingsWriter}[] {
  const parts: {count: number; begin: string; writer: PostingsWriter}[] = [];
  let before = '';
  for (const {term, fields} of terms) {
    let part = parts.at(-1);
    if (!part || part.writer.size >= size) {
      part = {count: 0, begin: leastAfter(before, term), writer: new PostingsWriter(lengths)};
      parts.push(part);
    }
    part.writer.add(fields);
    part.count++;
    before = term;
  }
  return parts;
}

/** The shortest beginning of a term that is after the one before it. */
function leastAfter(before: string, term: string): string {
  const shared = sharedPrefix(before, term);
  // Not between the halves of a surrogate pair.
  return term.slice(0, shared) + String.fromCodePoint(term.codePointAt(shared) ?? 0);
}

function idsParts(records: readonly SearchRecord[], size: number): [number, number][][] {
  const parts: [number, number][][] = Array.from(
    {length: Math.max(1, Math.round(records.length / size))},
    () => [],
  );
  records.forEach(({id}, number) => {
    const hash = hashOfId(id);
    parts[partOfHash(hash, parts.length)]?.push([hash, number]);
  });
  for (const part of parts) part.sort(([a, one], [b, other]) => a - b || one - other);
  return parts;
}
