/** Scripts that leave no space between words; a word of theirs has some two characters. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How many words a text has, in any language. */
export function countWords(text: string): number {
  const spaced = text.split(/\s+/).filter(Boolean).length;
  const signs = text.match(unspaced)?.length ?? 0;
  return spaced + Math.floor(signs / 2);
}
