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

/**
 * @param begins - What begins a comment at the end of a line.
 * @param before - The same, before numbers in the middle of one.
 */
function patternsOf(begins: string, before: string): Patterns {
  return {
    ending: new RegExp(
      String.raw`^(?<code>.*)(?<mark>${begins})(?<words>.*?)(?<numbers>(?:[ \t]*\(\d{1,3}\)!?)+)(?<end>[ \t]*(?:\*/|-->)?)[ \t]*$`,
    ),
    inside: new RegExp(
      String.raw`(?:/\*|<!--)[ \t]*(?:\(\d{1,3}\)!?[ \t]*)+(?:\*/|-->)[ \t]*|(?<=(?:${before})[ \t]*)(?:\(\d{1,3}\)!?[ \t]*)+(?=\p{L})`,
      'gu',
    ),
  };
}

const hash = '(?<!#)#+';
const slashes = String.raw`(?<!/)//+|/\*`;
const anyComment = patternsOf(`${hash}|${slashes}|(?<![-!])--+|<!--|;|%`, '#|//|--|;|%');

/** Languages in which other marks are operators: `10 // (3)` and `n % (2)` are code in Python. */
const ofLanguages: readonly (readonly [RegExp, Patterns])[] = [
  [
    /^(?:py\w*|(?:ba|z|k)?sh|shell|ya?ml|toml|rb|ruby|r|perl|docker(?:file)?|make(?:file)?)$/i,
    patternsOf(hash, '#'),
  ],
  [
    /^(?:[cm]?[jt]sx?|javascript|typescript|java|kotlin|kt|c|h|cpp|c\+\+|cs|csharp|go|golang|rs|rust|swift|scala|dart)$/i,
    patternsOf(slashes, '//'),
  ],
];

/** A longer line is not written by hand. */
const longest = 500;

/**
 * Take the numbers out of a line of code.
 *
 * @returns What stays, with the comment if it says more than its numbers.
 */
export function splitNotes(line: string, language = ''): {code: string; notes: number[]} {
  if (line.length > longest || !line.includes('(')) return {code: line, notes: []};
  const {ending, inside} = ofLanguages.find(([names]) => names.test(language))?.[1] ?? anyComment;
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
