import type {IndexedRecord} from '../format/minisearch-options.ts';
import type {SearchRecord} from '../record.ts';
import {telling, terms} from '../text/analyze.ts';
import {stem} from '../text/stem.ts';
import type {PhraseFinder} from '../text/synonyms.ts';

/** All texts of a record that its reader may search in besides the title. */
export function answerText(record: SearchRecord): string {
  // Callouts and references mostly are part of the answer: once is enough.
  const apart = [...record.callouts, ...record.references].filter(
    (text) => !record.answer.includes(text),
  );
  return [record.answer, ...apart].filter(Boolean).join('\n');
}

/** The terms of each field, with the short names of what is spelt out. */
export function indexedRecord(
  record: SearchRecord,
  number: number,
  finder: PhraseFinder,
): IndexedRecord {
  const field = (text: string) => withShortNames(terms(text), finder);
  // A page's own title would otherwise stand in two fields.
  const place = record.kind === 'question' ? [record.page, record.section, record.level] : [];
  return {
    id: number,
    title: field(record.title),
    also: field(record.aliases.join('\n')),
    place: telling(terms([record.topic, ...place].filter(Boolean).join('\n'))),
    answer: telling(field(answerText(record))),
  };
}

function withShortNames(found: string[], finder: PhraseFinder): string[] {
  const short = finder.find(found.map(stem)).map(({group}) => group.words[0] ?? '');
  return short.length > 0 ? [...found, ...short] : found;
}
