import {listFontFiles} from './font-files.ts';

const known = new Map<string, boolean>();
let files: ReturnType<typeof listFontFiles> | undefined;

/** Whether there is a font for each letter of a text: a picture of half a title says something else. */
export function canDraw(text: string): boolean {
  return (text.normalize('NFC').match(/\p{L}/gu) ?? []).every((letter) => {
    let isThere = known.get(letter);
    if (isThere === undefined) {
      files ??= listFontFiles();
      isThere = files.some(({covers}) => covers(letter.codePointAt(0) ?? 0));
      known.set(letter, isThere);
    }
    return isThere;
  });
}
