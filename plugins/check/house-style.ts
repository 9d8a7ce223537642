import {isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document} from 'yaml';
import type {Place} from './lines.ts';

/** The file beside the topics in which a bank says what its questions have to have. */

/** The least and the most of something. */
export type Range = readonly [number, number];

/** The languages that the spelling can be held to. */
export const spellingLocales = ['en-GB', 'en-US'] as const;
export type SpellingLocale = (typeof spellingLocales)[number];

/** What a bank asks of its own pages; nothing is asked that it does not name. */
export interface HouseStyle {
  'explicit-id'?: boolean;
  hint?: boolean;
  level?: boolean;
  'unique-titles'?: boolean;
  'no-empty-sections'?: boolean;
  /** Words of the first paragraph of an answer. */
  'short-answer-words'?: Range;
  /** Labelled paragraphs of an answer, references apart. */
  callouts?: Range;
  references?: Range;
  /** On a page that has any. */
  'questions-on-a-page'?: Range;
  /** Fields of the front matter of a page with questions. */
  'front-matter'?: readonly string[];
  /** The language of its spelling; only `npx viva lint` looks at it. */
  spelling?: SpellingLocale;
}

export interface HouseStyleProblem extends Place {
  found: string;
  expected: string;
}

const isBoolean = (value: unknown) => typeof value === 'boolean';
const isRange = (value: unknown) =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((number) => Number.isInteger(number) && number >= 0) &&
  value[0] <= value[1];
const isNames = (value: unknown) =>
  Array.isArray(value) && value.every((name) => typeof name === 'string');

const flag = {fits: isBoolean, expected: '`true` or `false`'};
const range = {fits: isRange, expected: 'the least and the most, as in `[1, 3]`'};

const keys: Record<keyof HouseStyle, {fits: (value: unknown) => boolean; expected: string}> = {
  'explicit-id': flag,
  hint: flag,
  level: flag,
  'unique-titles': flag,
  'no-empty-sections': flag,
  'short-answer-words': range,
  callouts: range,
  references: range,
  'questions-on-a-page': range,
  'front-matter': {fits: isNames, expected: 'names of fields, as in `[description]`'},
  spelling: {
    fits: (value) => spellingLocales.some((locale) => locale === value),
    expected: spellingLocales.map((locale) => `\`${locale}\``).join(' or '),
  },
};

/** In UTF-16 units: a few lines say all that there is to ask. */
const longest = 20_000;

/** A value as data; undefined, which fits nothing, for one that repeats itself by `*name`. */
function valueOf(value: unknown, document: Document): unknown {
  try {
    return isNode(value) ? value.toJS(document, {maxAliasCount: 20}) : value;
  } catch {
    return undefined;
  }
}

/**
 * Read a house style.
 *
 * @param text - YAML: one mapping.
 * @returns What can be read of it, and what cannot, with its 1-based place.
 */
export function parseHouseStyle(text: string): {
  style: HouseStyle;
  problems: HouseStyleProblem[];
} {
  const top = {line: 1, column: 1, expected: 'one `name: value` on each line'};
  if (text.length > longest) {
    return {style: {}, problems: [{...top, found: `${text.length} characters`}]};
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {lineCounter});
  const at = (offset: number): Place => {
    const {line, col} = lineCounter.linePos(offset);
    return {line, column: col};
  };
  const problems: HouseStyleProblem[] = document.errors.map(({pos, code}) => ({
    ...at(pos[0]),
    found: `YAML that cannot be read (${code})`,
    expected: 'one `name: value` on each line',
  }));
  const style: Record<string, unknown> = {};
  const {contents} = document;
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null);
  if (!isMap(contents) && !isEmpty && problems.length === 0) {
    problems.push({...top, found: isSeq(contents) ? 'a list' : 'text without names'});
  }
  for (const {key, value} of isMap(contents) ? contents.items : []) {
    const place = at(isScalar(key) ? key.range[0] : 0);
    const name = String(isScalar(key) ? key.value : key);
    const known = Object.hasOwn(keys, name) ? keys[name as keyof HouseStyle] : undefined;
    const given = valueOf(value, document);
    if (!known) {
      const expected = `one of ${Object.keys(keys).join(', ')}`;
      problems.push({...place, found: `the unknown name \`${name}\``, expected});
    } else if (known.fits(given)) {
      style[name] = given;
    } else {
      const found = `\`${name}: ${(given === undefined ? '*…' : JSON.stringify(given)).slice(0, 80)}\``;
      problems.push({...place, found, expected: known.expected});
    }
  }
  return {style, problems};
}
