import {readFileSync} from 'node:fs';
import type {SearchRecord} from '../../plugins/outputs/search/record.ts';

/** A bank to measure with, in the format of shared/search. */
export interface BankEntry {
  id: string;
  topic: string;
  section: string;
  question: string;
  answer: string;
}

export interface Query {
  kind: string;
  q: string;
  target: string;
  accept: string[];
}

export function readBank(path: string): BankEntry[] {
  return JSON.parse(readFileSync(path, 'utf8')) as BankEntry[];
}

export function readQueries(path: string): Query[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Query[];
}

/** The bank as the site would give it: by page. It has no titles of pages and topics. */
export function toRecords(bank: readonly BankEntry[]): SearchRecord[] {
  const byTopic = new Map<string, BankEntry[]>();
  for (const entry of bank) {
    const entries = byTopic.get(entry.topic);
    if (entries) entries.push(entry);
    else byTopic.set(entry.topic, [entry]);
  }
  return [...byTopic].flatMap(([topicId, entries]) => {
    const topic = topicId.replaceAll(/[-_]/g, ' ');
    return entries.map(({id, section, question, answer}): SearchRecord => ({
      kind: 'question',
      id,
      title: question,
      topic,
      topicId,
      page: topic,
      url: `/${topicId}/questions#${id}`,
      section,
      level: null,
      answer,
      callouts: [],
      aliases: [],
      references: [],
    }));
  });
}
