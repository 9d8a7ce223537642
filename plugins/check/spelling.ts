import {HOUSE_STYLE_NAME, WORDS_NAME} from '../bank/files/index.ts';
import type {CSpellUserSettings} from 'cspell-lib';
import {SKIP, visit} from 'unist-util-visit';
import {escapePath} from '../language/escape-path.ts';
import type {Vocabulary} from '../language/vocabulary.ts';
import {toMessage} from './check.ts';
import type {SpellingLocale} from './house-style.ts';
import {placeOf, type Place} from './lines.ts';
import {readSource, type SourcePage} from './source-page.ts';
import type {Message, SourceFile} from './types.ts';

/** The file beside the topics with the bank's own words: one on a line, `#` before a comment. */

/** How many words a message offers. */
const suggestionCount = 3;

export interface SpellingOptions {
  locale: SpellingLocale;
  /** The text of the bank's own word list. */
  words: string;
  /** How the bank is written. */
  vocabulary?: Vocabulary | undefined;
  /** Where the bank asks for it. */
  asked?: Place & {file: string};
}

/** A development dependency: a bank that asks for no spelling needs none. */
const loadCspell = () => import('cspell-lib');

/**
 * Check the spelling of what readers read as text: titles and prose, without code, addresses and
 * front matter.
 *
 * @returns Messages in the order of the files; one alone where there is no dictionary.
 */
export async function checkSpelling(
  files: readonly SourceFile[],
  {
    locale,
    words,
    vocabulary,
    asked = {file: HOUSE_STYLE_NAME, line: 1, column: 1},
  }: SpellingOptions,
  load = loadCspell,
): Promise<Message[]> {
  const cspell = await load().catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code?.endsWith('MODULE_NOT_FOUND')) return null;
    throw error;
  });
  if (cspell === null) {
    const found = 'no package cspell-lib, which has the dictionaries';
    const fix = 'Run `npm install --save-dev cspell-lib@9`, or take the line out.';
    const expected = 'one, as the house style asks for the spelling';
    return [toMessage('spelling', asked.file, {...asked, found, expected, fix})];
  }
  const {spellCheckDocument} = cspell;
  const settings: CSpellUserSettings = {language: locale, words: readWords(words)};
  const options = {
    generateSuggestions: true,
    noConfigSearch: true,
    numSuggestions: suggestionCount,
  };

  const messages: Message[] = [];
  for (const file of files) {
    // What is included has no place of its own on the page.
    const source = readSource({...file, included: {}}, vocabulary);
    const document = {
      uri: `text:///${escapePath(file.path)}`,
      text: proseOf(source),
      languageId: 'markdown',
      locale,
    };
    const {issues} = await spellCheckDocument(document, options, settings);
    for (const {text, offset, suggestions = []} of issues) {
      messages.push(
        toMessage('spelling', file.path, {
          ...placeOf(source.lines, offset),
          found: `"${text}"`,
          expected: `a word of the dictionary (${locale})`,
          fix: fixFor(suggestions),
        }),
      );
    }
  }
  return messages;
}

function fixFor(suggestions: readonly string[]): string {
  const own = `add it to \`${WORDS_NAME}\` if it is right`;
  if (suggestions.length === 0) return `Correct it, or ${own}.`;
  return `Write ${suggestions.map((word) => `"${word}"`).join(' or ')}, or ${own}.`;
}

function readWords(text: string): string[] {
  return text
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/#.*/, '').trim())
    .filter(Boolean);
}

/** The file's text with blanks for all but its prose, so that offsets stay what they are. */
export function proseOf({text, page}: SourcePage): string {
  const kept: string[] = [];
  let end = 0;
  visit(page.tree, (node) => {
    // The title of a page elsewhere is as its author spells it.
    if (node.type === 'link' && /^\w+:/.test(node.url)) return SKIP;
    if (node.type !== 'text') return undefined;
    const from = node.position?.start.offset ?? 0;
    const to = node.position?.end.offset ?? 0;
    if (from < end) return undefined;
    const words = text.slice(from, to).replace(attributes, blank);
    kept.push(blank(text.slice(end, from)), words);
    end = to;
    return undefined;
  });
  return [...kept, blank(text.slice(end))].join('');
}

/** As in `{#id .class}`, at the end of a title. */
const attributes = /\{[^{}]*\}/g;

const blank = (text: string) => text.replace(/[^\r\n]/g, ' ');
