import type {BankEntry} from './bank.ts';

/**
 * A bank of a size: a smaller one is spread over the whole, a larger one repeats it with another
 * letter at some words, so that the vocabulary grows as well.
 *
 * @throws RangeError - for an empty bank.
 */
export function grown(bank: readonly BankEntry[], size: number): BankEntry[] {
  return Array.from({length: size}, (_, number) => {
    const at =
      size < bank.length ? Math.floor((number * bank.length) / size) : number % bank.length;
    const entry = bank[at];
    if (!entry) throw new RangeError('Unexpected empty bank: it needs one question at least');
    const copy = Math.floor(number / bank.length);
    if (copy === 0) return entry;
    return {
      ...entry,
      id: `${entry.id}-v${copy}`,
      question: varied(entry.question, copy),
      answer: varied(entry.answer, copy),
    };
  });
}

/** The same text with about every seventh long word made another one. */
function varied(text: string, copy: number): string {
  const ending = Array.from(copy.toString(26), (digit) =>
    String.fromCharCode(97 + parseInt(digit, 26)),
  ).join('');
  return text.replace(/\p{L}{5,}/gu, (word, offset: number) =>
    offset % 7 === copy % 7 ? `${word}${ending}` : word,
  );
}
