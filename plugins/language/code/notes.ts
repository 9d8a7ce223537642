declare module 'mdast' {
  interface CodeData {
    /** Ids of what the numbers at the ends of its lines, such as `# (1)`, lead to: the first is that of 1. */
    notes?: string[];
  }
}

/** A comment that ends with numbers in brackets: `# (1)! (2)!`, `// why (1)`, `<!-- (1)! -->`. */
const ending =
  /^(?<code>.*)(?<mark>(?<!#)#+|(?<!\/)\/\/+|(?<![-!])--+|<!--|\/\*|;|%)(?<words>.*?)(?<numbers>(?:[ \t]*\(\d{1,3}\)!?)+)(?<end>[ \t]*(?:\*\/|-->)?)[ \t]*$/;

/** A longer line is not written by hand. */
const longest = 500;

/**
 * Take the numbers off the end of a line of code.
 *
 * @returns What stays, with the comment if it says more than its numbers.
 */
export function splitNotes(line: string): {code: string; notes: number[]} {
  const match = line.length > longest || !line.includes('(') ? null : ending.exec(line);
  if (!match?.groups) return {code: line, notes: []};
  const {code = '', mark = '', words = '', numbers = '', end = ''} = match.groups;
  return {
    code: (words.trim() === '' ? code : code + mark + words + end).trimEnd(),
    notes: [...numbers.matchAll(/\d+/g)].map(([number]) => Number(number)),
  };
}
