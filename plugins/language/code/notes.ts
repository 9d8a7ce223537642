declare module 'mdast' {
  interface CodeData {
    /** Ids of what the numbers at the ends of its lines, such as `# (1)`, lead to: the first is that of 1. */
    notes?: string[];
  }
}

/** A comment that ends with numbers in brackets: `# (1)! (2)!`, `// why (1)`, `<!-- (1)! -->`. */
const ending =
  /^(?<code>.*)(?<mark>(?<!#)#+|(?<!\/)\/\/+|(?<![-!])--+|<!--|\/\*|;|%)(?<words>.*?)(?<numbers>(?:[ \t]*\(\d{1,3}\)!?)+)(?<end>[ \t]*(?:\*\/|-->)?)[ \t]*$/;

/** In the middle of a line: a comment that says nothing else, or before the words of one. */
const inside =
  /(?:\/\*|<!--)[ \t]*(?:\(\d{1,3}\)!?[ \t]*)+(?:\*\/|-->)[ \t]*|(?<=(?:#|\/\/|--|;|%)[ \t]*)(?:\(\d{1,3}\)!?[ \t]*)+(?=\p{L})/gu;

/** A longer line is not written by hand. */
const longest = 500;

/**
 * Take the numbers out of a line of code.
 *
 * @returns What stays, with the comment if it says more than its numbers.
 */
export function splitNotes(line: string): {code: string; notes: number[]} {
  if (line.length > longest || !line.includes('(')) return {code: line, notes: []};
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
