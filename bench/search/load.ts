import {buildIndex, type IndexFile} from '../../plugins/outputs/search/build/build-index.ts';
import {buildChosenIndex} from '../../plugins/outputs/search/build/choose-engine.ts';
import {EmbeddedEngine} from '../../plugins/outputs/search/engine/embedded-engine.ts';
import type {SearchFiles} from '../../plugins/outputs/search/engine/files.ts';
import {SearchIndexError} from '../../plugins/outputs/search/errors.ts';
import type {SearchRecord} from '../../plugins/outputs/search/record.ts';
import {synonyms} from './own-bank.ts';

export function build(records: readonly SearchRecord[]): IndexFile[] {
  return buildIndex(records, {synonyms});
}

/** With the engine that the site would choose for so many records. */
export function buildChosen(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  return buildChosenIndex('auto', records, {synonyms});
}

export function inMemory(files: readonly IndexFile[]): SearchFiles {
  const byName = new Map(files.map(({name, bytes}) => [name, bytes]));
  return {
    read: (name) => {
      const bytes = byName.get(name);
      if (bytes) return Promise.resolve(bytes);
      return Promise.reject(new SearchIndexError('missing', name, 'Not in memory'));
    },
  };
}

export function load(files: readonly IndexFile[]): Promise<EmbeddedEngine> {
  return EmbeddedEngine.load(inMemory(files));
}
