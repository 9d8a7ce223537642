import {parseMarkdown} from '../language/questions/markdown.ts';
import {splitOpening, type OpeningParts} from './opening-parts.ts';
import {defaultVocabulary, type Vocabulary} from '../language/vocabulary.ts';

/** One reason why a line is no opening line. Phrases, but `fix` is a sentence. */
export interface Defect {
  found: string;
  expected: string;
  fix: string;
}

export interface Diagnosis {
  defects: Defect[];
  /** The line as it was meant, when that is beyond doubt. */
  fixed: string | null;
}

const wordPattern = /^[\p{L}\p{N}_-]+$/u;
const odd = /[^\S \t]|[\u200B\u2060]/gu;
const closedTail = /["”“„‟»«＂'’‘](?:\s*\{:?\s*#[^{}]*\})?\s*$/u;

/**
 * Tell why a line that looks like an opening line is none.
 *
 * @param line - A line of text that the parser did not take for an opening line,
 *   from its first mark.
 * @param next - The line after it, when it continues the paragraph.
 * @returns `null` for prose.
 */
export function diagnoseOpening(
  line: string,
  next: string | null = null,
  vocabulary = defaultVocabulary,
): Diagnosis | null {
  const parts = splitOpening(line);
  if (!parts || !looksMeant(parts, line, vocabulary)) return null;

  const checks: (Defect | null)[] = [
    checkMarks(parts),
    checkOddSpace(parts),
    checkSign(parts),
    checkGap(parts),
    checkWords(parts),
    ...checkTitle(parts, next),
  ];
  const defects = checks.filter((defect) => defect !== null);
  return {defects, fixed: defects.length > 0 ? rewrite(parts) : null};
}

/** Whether the parser takes a line, on its own, for the opening line of a block. */
export function isOpening(line: string): boolean {
  if (!/^(?:\?{3}|!{3})/.test(line)) return false;
  return parseMarkdown(line).children[0]?.type === 'details';
}

/** Like {@link isOpening}, for places where plain words after `???` are more likely prose. */
export function isTitledOpening(line: string): boolean {
  return /"\s*$/.test(line) && isOpening(line);
}

/** Prose can start with these marks too: ask for a title, or for a type that is one. */
function looksMeant(
  {marks, words, title}: OpeningParts,
  line: string,
  vocabulary: Vocabulary,
): boolean {
  const asks = /^[?？]/.test(marks);
  const three = marks.length === 3;
  const tokens = words.trim() === '' ? [] : words.trim().split(/[\s\u200B\u2060]+/u);
  const first = /^[\p{L}\p{N}_-]+/u.exec(tokens[0] ?? '')?.[0] ?? '';
  const word = first.toLowerCase();
  const kind = vocabulary.blocks.find(({id}) => id === word);
  const known =
    kind !== undefined ||
    vocabulary.levels.some(({id}) => id === word) ||
    vocabulary.callouts.some(({types}) => types.includes(word));

  if (title) {
    const ends = closedTail.test(line);
    if (tokens.length === 0) return asks ? three || ends : three && ends;
    if (known) return asks || three || ends;
    return three && tokens.length === 1 && ends;
  }

  if (!known || first !== first.toLowerCase()) return known && asks && three;
  if (tokens.length === 1 && tokens[0] === first) return true;
  if (asks) return three || kind?.like === 'question';
  return three && !/!\s*$/.test(line);
}

/** `？` and `！` of an East Asian keyboard as the marks they stand for. */
function plainMarks(marks: string): string {
  return marks.replaceAll('？', '?').replaceAll('！', '!');
}

function checkMarks({marks}: OpeningParts): Defect | null {
  const three = plainMarks(marks.charAt(0)).repeat(3);
  if (marks.length === 3) {
    return marks === three
      ? null
      : {
          found: `full-width marks (\`${marks}\`)`,
          expected: `three marks of the ordinary width (\`${three}\`)`,
          fix: `Write \`${three}\`.`,
        };
  }

  return {
    found: `${marks.length} marks (\`${marks}\`)`,
    expected: `exactly three marks (\`${three}\`)`,
    fix: `Write exactly three marks, \`${three}\`.`,
  };
}

function checkOddSpace({gap, signGap, words, title}: OpeningParts): Defect | null {
  const tail = title && !title.id ? title.tail : '';
  const match = new RegExp(odd, 'u').exec(gap + signGap + words + (isBlank(tail) ? tail : ''));
  if (!match) return null;
  const code = (match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    found: `${code === '00A0' ? 'a no-break space' : 'a special space'} (U+${code})`,
    expected: 'ordinary spaces between the marks, the type and the title',
    fix: `Replace the ${code === '00A0' ? 'no-break' : 'special'} space by an ordinary space.`,
  };
}

function checkSign({marks, gap, sign, signGap, words}: OpeningParts): Defect | null {
  if (sign === '+' && /^[!！]/.test(marks)) {
    return {
      found: 'a `+` after `!!!`',
      expected: '`!!!` alone, as an admonition cannot be closed',
      fix: 'Remove the `+`, or write `???+`.',
    };
  }

  if (sign === '+' && gap !== '') {
    return {
      found: 'a space before the `+`',
      expected: 'the `+` right after the marks',
      fix: 'Remove the space before the `+`: write `???+`.',
    };
  }

  return sign === '-' && gap === '' && signGap === '' && words !== '' ? joinedDash(words) : null;
}

/** `???-question`: the dash must not touch the type. */
export function joinedDash(words: string): Defect {
  const [type = ''] = words.trim().split(/\s/);
  return {
    found: `\`-\` written together with the type (\`-${type}\` is read as the type)`,
    expected: `a space after \`???-\``,
    fix: `Write \`???- ${type}\`, with a space.`,
  };
}

function checkGap({gap, sign, signGap, words}: OpeningParts): Defect | null {
  const space = sign === '' ? gap : signGap;
  if (words === '' || space.length < 2) return null;
  return {
    found: `${space.length} spaces before the type`,
    expected: 'one space before the type',
    fix: 'Leave one space before the type.',
  };
}

function checkWords({marks, words, title}: OpeningParts): Defect | null {
  const tokens = words.split(/[\s\u200B\u2060]+/u).filter((token) => token !== '');
  if (tokens.length === 0 && /^[!！]/.test(marks)) {
    return {
      found: `\`!!!\` without a type`,
      expected: 'a type after `!!!`',
      fix: 'Add a type, as in `!!! note "Title"`.',
    };
  }

  // Without quotes the words are the title, which is what to tell.
  const wrong = title ? tokens.find((token) => !wordPattern.test(token)) : undefined;
  return wrong === undefined
    ? null
    : {
        found: `the type \`${wrong}\``,
        expected: 'types of letters, digits, `_` and `-` only',
        fix: 'Remove the other characters from the type.',
      };
}

function checkTitle(parts: OpeningParts, next: string | null): (Defect | null)[] {
  const {title, words, gap, sign, signGap} = parts;
  if (!title) {
    const text = words.trim().replace(/^\S+\s*/, '');
    return [text === '' ? null : unquotedTitle(text)];
  }

  const touches = words === '' ? (sign === '' ? gap : signGap) === '' : !/\s$/u.test(words);
  return [
    touches
      ? {
          found: 'no space before the quote',
          expected: 'a space before the quote',
          fix: 'Add a space before the quote.',
        }
      : null,
    checkQuotes(title.open, title.close),
    title.close === null ? missingClose(next) : null,
    title.close !== null && title.id !== null
      ? {
          found: `\`${title.tail.trim()}\` after the closing quote`,
          expected: 'the id inside the quotes, at the end of the title',
          fix: `Move \`{#${title.id}}\` inside the quotes.`,
        }
      : title.close !== null && !isBlank(title.tail)
        ? {
            found: `text after the closing quote (\`${shorten(title.tail.trim())}\`)`,
            expected: 'nothing after the closing quote',
            fix: 'Move the text inside the quotes or into the body.',
          }
        : null,
  ];
}

/** A title without quotes: its words become types. */
export function unquotedTitle(text: string): Defect {
  return {
    found: `a title without quotes (\`${shorten(text)}\`)`,
    expected: 'the title in straight double quotes',
    fix: `Put the title in straight double quotes: \`"${shorten(text)}"\`.`,
  };
}

function checkQuotes(open: string, close: string | null): Defect | null {
  const wrong = open !== '"' ? open : close !== null && close !== '"' ? close : null;
  if (wrong === null) return null;
  return {
    found:
      wrong === "'"
        ? "single quotes (`'`) around the title"
        : `curly quotes (\`${wrong}\`) around the title`,
    expected: 'straight double quotes (`"`) around the title',
    fix: 'Put the title in straight double quotes (`"`).',
  };
}

function missingClose(next: string | null): Defect {
  return next !== null && closedTail.test(next)
    ? {
        found: 'a title over two lines',
        expected: 'the whole title on one line',
        fix: 'Write the title on one line, with its closing quote.',
      }
    : {
        found: 'no closing quote',
        expected: 'a `"` at the end of the title',
        fix: 'End the title with a closing quote (`"`).',
      };
}

/** The line as it was meant; `null` when there is more than one way to read it. */
function rewrite({marks: written, gap, sign, signGap, words, title}: OpeningParts): string | null {
  const marks = plainMarks(written);
  if (marks.length !== 3 || typeof title?.close !== 'string') return null;
  if (title.id === null && !isBlank(title.tail)) return null;

  const types = words.replace(odd, ' ');
  // `??? - question` has a lone dash for a type, which is read well.
  const lead =
    sign === '-' && gap !== ''
      ? `${marks}${gap.replace(odd, ' ')}-${signGap === '' ? '' : ' '}`
      : `${marks}${sign}${leadGap(sign === '' ? gap : signGap, sign, types)}`;
  const before = `${lead}${types}`;
  const space = /\s$/u.test(before) ? '' : ' ';
  const text = title.id === null ? title.text : `${title.text.trimEnd()} {#${title.id}}`;
  const rest =
    title.id === null ? title.tail.replace(odd, '') : (/\s*$/u.exec(title.tail)?.[0] ?? '');
  const fixed = `${before}${space}"${text}"${rest}`;
  return hasTitle(fixed, text) ? fixed : null;
}

function leadGap(gap: string, sign: string, types: string): string {
  const plain = gap.replace(odd, ' ');
  if (types === '') return plain;
  if (plain.length > 1) return ' ';
  return sign === '-' ? ' ' : plain;
}

/** Let the parser say whether the line is what it should be. */
function hasTitle(line: string, title: string): boolean {
  const [block] = parseMarkdown(line).children;
  const [first] = block?.type === 'details' ? block.children : [];
  const {start, end} = first?.position ?? {};
  if (first?.type !== 'detailsTitle' || !start || !end) return false;
  return line.slice(start.offset, end.offset) === `"${title}"`;
}

function isBlank(text: string): boolean {
  return text.replace(odd, '').trim() === '';
}

/** Keep a quotation short enough for a message. */
export function shorten(text: string, length = 60): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
