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

const setting = /^([a-z][\w-]*):(?:[ \t]|$)/i;

/** Names that pages of MkDocs have: `Note: …` may be text. */
const names =
  /^(?:title|authors?|date|summary|description|tags?|keywords|category|categories|template|icon|status|hide|difficulty|level|slug)$/i;

/** Whether a line is a setting of a name that pages have. */
export function isKnownSetting(line: string): boolean {
  return names.test(setting.exec(line)?.[1] ?? '');
}

/**
 * The lines at the start of a page that MkDocs takes for settings, without `---` around them; a value goes on in lines that are
 * indented.
 *
 * @param isSure - Whether a line tells that they are settings, and no text.
 */
export function bareSettings(
  lines: readonly string[],
  isSure: (line: string) => boolean = isKnownSetting,
): readonly string[] {
  const blank = lines.findIndex((line) => line.trim() === '');
  const block = lines.slice(0, blank === -1 ? undefined : blank);
  const isSettings =
    setting.test(block[0] ?? '') &&
    block.every((line) => setting.test(line) || /^(?: {4}|\t)/.test(line)) &&
    block.some(isSure);
  return isSettings ? block : [];
}
