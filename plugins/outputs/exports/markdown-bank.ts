import type {Vocabulary} from '../../language/vocabulary.ts';
import type {Bank, Site} from '../types.ts';
import {linkPlaces, type LinkPlaces} from './link-resolver.ts';
import type {MarkdownQuestion} from './markdown.ts';
import type {ExportedBank} from './questions.ts';

/** Of a bank what the files of its questions need, as plain data. */
export interface MarkdownBank extends Pick<ExportedBank, 'origin' | 'baseUrl'> {
  questions: readonly MarkdownQuestion[];
  places: LinkPlaces;
  vocabulary: Vocabulary;
}

export function markdownBank(
  {questions, origin, baseUrl}: ExportedBank,
  bank: Bank,
  {vocabulary, docsDir}: Pick<Site, 'vocabulary' | 'docsDir'>,
): MarkdownBank {
  // Each is copied once for all who have it.
  const docs = remembered((doc: Bank['pages'][number]['doc']) => {
    const {path, permalink, label, reviewed} = doc;
    return {path, permalink, label, ...(reviewed !== undefined && {reviewed})};
  });
  const topics = remembered(({label}: {label: string}) => ({label}));
  return {
    vocabulary,
    origin,
    baseUrl,
    questions: questions.map(({question, doc, topic, level, link}) => {
      const {id, title, line, column, endLine} = question;
      const own = {id, title, line, column, endLine};
      return {question: own, doc: docs(doc), topic: topics(topic), level, link};
    }),
    places: linkPlaces(bank, docsDir, docs),
  };
}

function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}
