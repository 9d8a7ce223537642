import type {Vocabulary} from '../language/vocabulary.ts';
import {checkPage} from './check.ts';
import {encode} from './decode.ts';
import {readSource} from './source-page.ts';
import type {Repair, SourceFile} from './types.ts';

/** A repair can bring to light what was hidden before, such as a question in a shallow body. */
const rounds = 10;

/**
 * Repair what has one right answer; every other byte stays as it is.
 *
 * @returns The same object when there is nothing to repair, or when the file is no
 *   UTF-8: what its bytes mean is then for the author to say.
 */
export function fixFile(file: SourceFile, vocabulary?: Vocabulary): SourceFile {
  let fixed = file;
  for (let round = 0; round < rounds; round++) {
    const source = readSource(fixed, vocabulary);
    if (source.invalidBytes.length > 0) return file;
    const repairs = checkPage(source).flatMap(({repair}) => (repair ? [repair] : []));
    const text = applyRepairs(source.text, repairs);
    if (text === source.text) break;
    fixed = {...file, bytes: encode(text, source.bom)};
  }

  return fixed;
}

/** Apply repairs; of two that overlap, the one that starts first (the other has its turn next). */
export function applyRepairs(text: string, repairs: readonly Repair[]): string {
  let result = '';
  let at = 0;
  let last = -1;
  for (const {start, end, text: replacement} of [...repairs].sort((a, b) => a.start - b.start)) {
    if (start < at || start === last) continue;
    result += text.slice(at, start) + replacement;
    at = end;
    last = start;
  }

  return result + text.slice(at);
}
