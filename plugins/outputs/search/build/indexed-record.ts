import type {Field, IndexedRecord} from '../format/fields.ts';
import type {SearchRecord} from '../record.ts';
import {neighbours, significant, terms, termsOf} from '../text/analyze.ts';
import {stem} from '../text/stem.ts';
import type {PhraseFinder} from '../text/synonyms.ts';
import {tokenize} from '../text/tokenize.ts';

/**
 * All texts of a record that its reader may search in besides the title. What is only searched,
 * the references, stands after a form feed.
 */
export function answerText({answer, callouts, references}: SearchRecord): string {
  // Callouts mostly are part of the answer: once is enough.
  const shown = [answer, ...callouts.filter((text) => !answer.includes(text))];
  const text = shown.filter(Boolean).join('\n');
  return references.length === 0 ? text : `${text}\n\f${references.join('\n')}`;
}

/**
 * The terms of each field of the records, with the short names of what is spelt out,
 * and words of the bank that are written apart here: `load balancer` where another says `loadbalancer`.
 */
export function indexedRecords(
  records: readonly SearchRecord[],
  finder: PhraseFinder,
): IndexedRecord[] {
  // Of a word that stands in many records one string is enough: all of them would be most of a build's memory.
  const strings = new Map<string, string>();
  const shared = (term: string) => {
    const first = strings.get(term);
    if (first === undefined) strings.set(term, term);
    return first ?? term;
  };
  const known = new Set<string>();
  const read = records.map((record) => {
    const fields = readFields(record, finder);
    for (const field of Object.values(fields)) {
      field.found = field.found.map(shared);
      field.apart = field.apart.map(shared);
      for (const term of field.found) known.add(term);
    }
    return fields;
  });
  return read.map(({title, also, place, answer}) => {
    const all = ({found, apart}: FieldTerms) => [
      ...found,
      ...apart.filter((one) => known.has(one)),
    ];
    return {
      title: all(title),
      also: all(also),
      place: significant(place.found),
      answer: significant(all(answer)),
    };
  });
}

interface FieldTerms {
  found: string[];
  /** Neighbouring words in one. */
  apart: string[];
}

function readFields(record: SearchRecord, finder: PhraseFinder): Record<Field, FieldTerms> {
  const field = (text: string): FieldTerms => {
    const chunks = tokenize(text);
    return {
      found: withShortNames(termsOf(chunks), finder),
      apart: neighbours(text, chunks).map(({term}) => term),
    };
  };
  // A page's own title would otherwise stand in two fields.
  const place = record.kind === 'question' ? [record.page, record.section, record.level] : [];
  return {
    title: field(record.title),
    also: field(record.aliases.join('\n')),
    place: {found: terms([record.topic, ...place].filter(Boolean).join('\n')), apart: []},
    answer: field(answerText(record)),
  };
}

function withShortNames(found: string[], finder: PhraseFinder): string[] {
  const short = finder.find(found.map(stem)).map(({group}) => group.words[0] ?? '');
  return short.length > 0 ? [...found, ...short] : found;
}
