import {buildIndex, type IndexFile} from '../../plugins/outputs/search/build/build-index.ts';
import type {SearchRecord} from '../../plugins/outputs/search/record.ts';
import {synonyms} from './own-bank.ts';

export function build(records: readonly SearchRecord[]): IndexFile[] {
  return buildIndex(records, {synonyms});
}
