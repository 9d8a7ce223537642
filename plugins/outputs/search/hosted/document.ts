import type {SearchRecord} from '../record.ts';

/** A record as it is exported: one line of JSON, and one document of the hosted index. */
export interface SearchDocument {
  /** Unique in one export. */
  id: string;
  /** Id of the record; for a question the anchor on its page. */
  anchor: string;
  kind: SearchRecord['kind'];
  title: string;
  topic: string;
  topicId: string;
  page: string;
  url: string;
  section?: string;
  level?: string;
  /** Plain text, with callouts and references. */
  answer: string;
  aliases: string[];
}

/** @param answer - All texts of the record besides its title. */
export function documentOf(record: SearchRecord, answer: string, number: number): SearchDocument {
  const {id, kind, title, topic, topicId, page, url, section, level, aliases} = record;
  return {
    // Typesense wants ids that need no escaping in addresses.
    id: String(number),
    anchor: id,
    kind,
    title,
    topic,
    topicId,
    page,
    url,
    ...(section !== null && {section}),
    ...(level !== null && {level}),
    answer,
    aliases,
  };
}

/** Fields as Typesense wants them; the fields that are searched stand first. */
export const fields = [
  {name: 'title', type: 'string'},
  {name: 'aliases', type: 'string[]'},
  {name: 'section', type: 'string', optional: true},
  {name: 'page', type: 'string'},
  {name: 'topic', type: 'string'},
  {name: 'answer', type: 'string'},
  {name: 'topicId', type: 'string', facet: true},
  {name: 'level', type: 'string', facet: true, optional: true},
  {name: 'kind', type: 'string', facet: true},
  {name: 'anchor', type: 'string', index: false, optional: true},
  {name: 'url', type: 'string', index: false, optional: true},
] as const;

/** What is searched, and how much each field counts. */
export const searchedFields: Record<string, number> = {
  title: 8,
  aliases: 8,
  section: 2,
  page: 1,
  topic: 1,
  answer: 4,
};

/** What makes one word of `C++` and `C#`, and several of `ci/cd`. */
export const symbols = {
  symbols_to_index: ['+', '#'],
  token_separators: ['-', '_', '/', '.', ':', '(', ')', '[', ']', '{', '}', '<', '>', '=', '@'],
};
