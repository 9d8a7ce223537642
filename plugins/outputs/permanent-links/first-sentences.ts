/** Making one takes longer than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, {granularity: 'sentence'});
  segmenters.set(language, made);
  return made;
}

/**
 * The beginning of an answer, for a preview.
 *
 * @param text - Plain text.
 * @param language - BCP 47: languages end their sentences in ways of their own.
 * @param count - How many sentences at most.
 * @param most - Length in UTF-16 units at which a long sentence is cut, at a word.
 */
export function firstSentences(text: string, language: string, count = 2, most = 320): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const segments = segmenter(language).segment(flat);
  const sentences: string[] = [];
  for (const {segment} of segments) {
    const last = sentences.at(-1);
    // The rules of Unicode end a sentence after "e.g. IAM" and "vs. EKS".
    if (
      last !== undefined &&
      /(?:^|[\s(])(?:\p{L}\.)*(?:\p{L}|vs|etc|cf|approx)\.\s*$/u.test(last)
    ) {
      sentences[sentences.length - 1] = last + segment;
    } else if (sentences.length === count) break;
    else sentences.push(segment);
  }

  const start = sentences.join('').trim();
  if (start.length <= most) return start;
  // Not within a surrogate pair.
  const cut = start.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:(]+$/u, '')}…`;
}
