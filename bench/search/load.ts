import {buildIndex, type IndexFile} from '../../plugins/outputs/search/build/build-index.ts';
import {buildChosenIndex} from '../../plugins/outputs/search/build/choose-engine.ts';
import type {SearchRecord} from '../../plugins/outputs/search/record.ts';
import {synonyms} from './own-bank.ts';

export function build(records: readonly SearchRecord[]): IndexFile[] {
  return buildIndex(records, {synonyms});
}

/** With the engine that the site would choose for so many records. */
export function buildChosen(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  return buildChosenIndex('auto', records, {synonyms});
}
