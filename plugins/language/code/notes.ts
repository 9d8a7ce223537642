import {lineComment} from './line-comment.ts';

declare module 'mdast' {
  interface CodeData {
    /** Ids of what the numbers at the ends of its lines, such as `# (1)`, lead to: the first is that of 1. */
    notes?: string[];
  }
}

interface Patterns {
  /** A comment that ends with numbers in brackets: `# (1)! (2)!`, `// why (1)`, `<!-- (1)! -->`. */
  ending: RegExp;
  /** In the middle of a line: a comment that says nothing else, or before the words of one. */
  inside: RegExp;
}

/** What is before a comment has whole strings: `"# (1)"` is none. */
const before = '^(?:[^"]|"[^"]*")*';
const closed = String.raw`(?:\*/|-->)`;
/** Right behind a word it is that of a manual: `bash(1)`. */
const number = String.raw`(?<!\w)\(\d{1,3}\)!?`;

/** @param line - What begins a comment that ends with its line. Others are known by their end in every language. */
function patternsOf(line: string): Patterns {
  return {
    ending: new RegExp(
      String.raw`(?<code>${before})(?<mark>(?:${line})(?!.*${closed}[ \t]*$)|/\*(?=.*\*/)|<!--(?=.*-->))(?<words>.*?)(?<numbers>(?:[ \t]*${number})+)(?<end>[ \t]*${closed}?)[ \t]*$`,
    ),
    inside: new RegExp(
      String.raw`(?:/\*|<!--)[ \t]*(?:${number}[ \t]*)+${closed}[ \t]*|(?<=${before}(?:${line})[ \t]*)(?:${number}[ \t]*)+(?=\p{L})`,
      'gu',
    ),
  };
}

const known = new Map<string, Patterns>();

function patternsFor(language: string): Patterns {
  const line = lineComment(language);
  const patterns = known.get(line) ?? patternsOf(line);
  known.set(line, patterns);
  return patterns;
}

/** A longer line is not written by hand. */
const longest = 500;

/**
 * Take the numbers out of a line of code.
 *
 * @returns What stays, with the comment if it says more than its numbers.
 */
export function splitNotes(line: string, language = ''): {code: string; notes: number[]} {
  if (line.length > longest || !line.includes('(')) return {code: line, notes: []};
  const {ending, inside} = patternsFor(language);
  const found: string[] = [];
  const rest = line.replace(inside, (numbers) => {
    found.push(numbers);
    return '';
  });
  const {
    code = rest,
    mark = '',
    words = '',
    numbers = '',
    end = '',
  } = ending.exec(rest)?.groups ?? {};
  const notes = [...[...found, numbers].join('').matchAll(/\d+/g)].map(([number]) =>
    Number(number),
  );
  if (notes.length === 0) return {code: line, notes};
  return {
    code: (words.trim() === '' ? code : code + mark + words + end).trimEnd(),
    notes,
  };
}

/** A line with its numbers as they are read: the `!` behind one says that its comment is left out. */
export function plainNotes(line: string, language = ''): string {
  if (splitNotes(line, language).notes.length === 0) return line;
  const {ending, inside} = patternsFor(language);
  const plain = (numbers: string) => numbers.replaceAll('!', '');
  const rest = line.replace(inside, plain);
  // Without those inside, among which the search for the end would take long.
  const at = rest.lastIndexOf(ending.exec(line.replace(inside, ''))?.groups?.numbers ?? '');
  return rest.slice(0, at) + plain(rest.slice(at));
}
