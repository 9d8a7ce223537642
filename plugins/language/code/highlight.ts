import type {BundledLanguage, RegexEngine} from 'shiki';
import {withSharedScanners} from './shared-scanners.ts';

/*
 * A theme whose colours are names: each becomes a class, so that the page carries
 * no inline style and light and dark differ in the style sheet alone.
 */
const prefix = '--code-';
const themeOptions = {name: 'classes', variablePrefix: prefix, fontStyle: false};

/** Text, of which there is most, has none. */
const classes = new Map([
  ['token-comment', 'tc'],
  ['token-constant', 'tn'],
  ['token-function', 'tf'],
  ['token-inserted', ''],
  ['token-deleted', 'td'],
  ['token-changed', 'tg'],
  ['token-keyword', 'tk'],
  ['token-link', 'tl'],
  ['token-parameter', 'ta'],
  ['token-punctuation', 'tp'],
  ['token-string', ''],
  ['token-string-expression', ''],
]);

/** Names that authors use and the highlighter does not. */
const aliases: Record<string, BundledLanguage> = {
  dockerignore: 'bash',
  env: 'dotenv',
  hcl2: 'hcl',
  promql: 'sql',
  tf: 'terraform',
};

/**
 * What bounds the time that a line takes. The highlighter's own bound is half a second by the clock: on a busy
 * machine it left the first lines of a large language half done, and all that followed wrong.
 */
const limits = {tokenizeTimeLimit: 0, tokenizeMaxLineLength: 5000};

/** Loaded with the first code: half of a second for who has none. */
const load = async () => {
  const shiki = await import('shiki');
  const engine: Promise<RegexEngine> = shiki
    .createOnigurumaEngine(import('shiki/wasm'))
    .then(withSharedScanners);
  return {shiki, engine, theme: shiki.createCssVariablesTheme(themeOptions)};
};
type Loaded = Awaited<ReturnType<typeof load>>;
let loaded: Promise<Loaded> | undefined;

/**
 * Highlight code.
 *
 * @param code - The text of the block.
 * @param language - What stands after the fence; an unknown one gives plain text.
 * @returns HTML of each line, for inside `<code>`: `<i>` around what has a colour: short, as a page has hundreds.
 */
export async function highlight(code: string, language: string): Promise<string[]> {
  const {shiki, engine, theme} = await (loaded ??= load());
  const lang = toLanguage(language, shiki);
  if (!lang) return escape(code).split('\n');
  const highlighter = await shiki.getSingletonHighlighter({themes: [theme], langs: [lang], engine});
  return highlighter.codeToTokensBase(code, {lang, theme, ...limits}).map(line);
}

function toLanguage(
  name: string,
  {bundledLanguages, bundledLanguagesAlias}: Loaded['shiki'],
): BundledLanguage | null {
  const lower = name.toLowerCase();
  const isLanguage = (one: string): one is BundledLanguage =>
    Object.hasOwn(bundledLanguages, one) || Object.hasOwn(bundledLanguagesAlias, one);
  if (isLanguage(lower)) return lower;
  return Object.hasOwn(aliases, lower) ? (aliases[lower] ?? null) : null;
}

/** Join neighbours of one colour, so that the page carries few elements. */
function line(tokens: {content: string; color?: string}[]): string {
  const runs: {name: string | undefined; text: string}[] = [];
  for (const {content, color} of tokens) {
    const name = classes.get(color?.slice(`var(${prefix}`.length, -1) ?? '');
    const last = runs.at(-1);
    if (last && (last.name === name || content.trim() === '')) last.text += content;
    else runs.push({name, text: content});
  }

  return runs.map(element).join('');
}

function element({name, text}: {name: string | undefined; text: string}): string {
  if (name === undefined) return escape(text);
  return `<i${name && ` class="${name}"`}>${escape(text)}</i>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
