/** What is said of a block behind its fence. */
export interface CodeMeta {
  title: string | null;
  /** Number of the first line; null without numbers. */
  firstNumber: number | null;
  /** Lines that are marked, counted from 1 whatever their numbers are. */
  marked: ReadonlySet<number>;
}

/** A block has no more lines, and nobody marks more of them or in more ranges. */
const longest = 10_000;
const most = 200;

/**
 * Options after a fence's language as Docusaurus has them: `title="…"`, `showLineNumbers`, `{1,3-5}`.
 *
 * @see https://docusaurus.io/docs/markdown-features/code-blocks
 */
export function readMeta(meta: string | null | undefined): CodeMeta {
  const text = meta ?? '';
  const title = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)')/.exec(text);
  const options = text.replace(title?.[0] ?? '', '');
  const numbers = /(?:^|\s)showLineNumbers(?:=(\d+))?(?!\S)/.exec(options);
  const ranges = /(?:^|\s)\{([\d,-]+)\}/.exec(options)?.[1]?.split(',', most) ?? [];
  const marked = new Set<number>();
  let left = longest;
  for (const range of ranges) {
    const [first = 0, last = first] = range.split('-').map(Number);
    for (let line = first; line <= Math.min(last, longest) && left-- > 0; line++) marked.add(line);
  }
  return {
    title: title?.[1] ?? title?.[2] ?? null,
    firstNumber: numbers && Number(numbers[1] ?? 1),
    marked,
  };
}
