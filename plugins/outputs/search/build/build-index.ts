import {deflateRawSync} from 'node:zlib';
import MiniSearch from 'minisearch';
import {checksumOf, FileKind, FORMAT_VERSION, seal} from '../format/container.ts';
import type {EmbeddedManifest} from '../engine/embedded-engine.ts';
import {fileName, manifestFile} from '../format/manifest.ts';
import {miniSearchOptions, type IndexedRecord} from '../format/minisearch-options.ts';
import {encodeRecords, type TextShard} from '../format/records-file.ts';
import {encodeTerms} from '../format/terms-file.ts';
import {encodeTexts} from '../format/text-file.ts';
import type {SearchRecord} from '../record.ts';
import {parseSynonyms, PhraseFinder, synonymGroups} from '../text/synonyms.ts';
import {answerText, indexedRecords} from './indexed-record.ts';
import {explained, usable} from './names.ts';

export interface IndexFile {
  name: string;
  bytes: Uint8Array;
  /** Whether a first search needs it; others come with the results. */
  first: boolean;
}

export interface BuildOptions {
  /** Content of `synonyms.txt`. */
  synonyms?: string;
}

/** So much answer text shares a file: little enough that a hit does not fetch many others'. */
const SHARD_CHARACTERS = 2000;

/**
 * The files of a search index, manifest last. The same records give the same bytes.
 *
 * @param records - In the order of the site: what shares a page should stand together.
 */
export function buildIndex(
  records: readonly SearchRecord[],
  {synonyms = ''}: BuildOptions = {},
): IndexFile[] {
  const groups = synonymGroups(parseSynonyms(synonyms), records.flatMap(explained));
  const finder = new PhraseFinder(groups);
  const miniSearch = new MiniSearch<IndexedRecord>(miniSearchOptions);
  miniSearch.addAll(indexedRecords(records, finder));
  const index = miniSearch.toJSON();
  const known = new Set(index.index.map(([term]) => term));
  const {files, shards} = textFiles(records);
  const terms = file('terms', FileKind.terms, encodeTerms(index), true);
  const heads = file(
    'records',
    FileKind.records,
    encodeRecords({heads: [...records], shards, synonyms: usable(groups, known)}),
    true,
  );
  const manifest: EmbeddedManifest = {
    format: FORMAT_VERSION,
    engine: 'embedded',
    records: records.length,
    files: {terms: checksumOf(terms.bytes), records: checksumOf(heads.bytes)},
    first: [terms.name, heads.name],
  };
  return [terms, heads, ...files, manifestFile(manifest)];
}

function textFiles(records: readonly SearchRecord[]): {files: IndexFile[]; shards: TextShard[]} {
  const files: IndexFile[] = [];
  const shards: TextShard[] = [];
  let texts: string[] = [];
  let size = 0;
  records.forEach((record, number) => {
    const text = answerText(record);
    texts.push(text);
    size += text.length;
    if (size < SHARD_CHARACTERS && number < records.length - 1) return;
    const shard = file('text', FileKind.text, encodeTexts(texts), false);
    shards.push({first: number + 1 - texts.length, checksum: checksumOf(shard.bytes)});
    files.push(shard);
    texts = [];
    size = 0;
  });
  // Equal texts give equal files: one is enough.
  return {files: [...new Map(files.map((one) => [one.name, one])).values()], shards};
}

function file(role: string, kind: FileKind, content: Uint8Array, first: boolean): IndexFile {
  const bytes = seal(kind, deflateRawSync(content, {level: 9, memLevel: 9}));
  return {name: fileName(role, checksumOf(bytes)), bytes, first};
}
