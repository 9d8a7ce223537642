/** The block of settings between `---` lines at the start of a file, as the parser takes it. */
const block = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[^]*?(?:\r\n?|\n))?---[ \t]*(?=[\r\n]|$)/;

/** A first line that begins such a block. */
const opening = /^\uFEFF?---[ \t]*(?=[\r\n])/;

/** How many characters the front matter takes, its fences included; 0 for a text without any. */
export function frontMatterLength(text: string): number {
  return block.exec(text)?.[0].length ?? 0;
}

/** Whether a text begins front matter and never ends it. */
export function hasOpenFrontMatter(text: string): boolean {
  return opening.test(text) && frontMatterLength(text) === 0;
}
