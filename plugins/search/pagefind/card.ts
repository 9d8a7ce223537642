import type {SearchRecord} from '../record.ts';
import type {RecordHead} from '../format/records-file.ts';

/** What a result shows and what is marked in it: one file for each record. */
export interface Card extends RecordHead {
  answer: string;
}

export function cardOf(record: SearchRecord, answer: string): Card {
  const {kind, id, title, topic, topicId, page, url, section, level} = record;
  return {kind, id, title, topic, topicId, page, url, section, level, answer};
}

export function cardName(id: string): string {
  return `card/${id}.bin`;
}
