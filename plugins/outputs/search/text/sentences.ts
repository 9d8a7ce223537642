/** Where a sentence ends and another begins; `e.g.` and `v1.2` end none. */
const BOUNDARY =
  /(?<!\b(?:e\.g|i\.e|vs|cf|no|approx|resp|etc))[.!?…]["'”’)\]]*\s+(?=["'“‘([`$<~+-]*[\p{Lu}\p{Lo}\p{N}])|[。！？]["'”’」』）]*|[।॥]\s*/giu;

/** Where the sentences of a line of text begin, as UTF-16 offsets; the first is 0. */
export function sentenceStarts(line: string): number[] {
  const starts = [0];
  for (const match of line.matchAll(BOUNDARY)) {
    const start = match.index + match[0].length;
    if (start < line.length) starts.push(start);
  }
  return starts;
}
