/*
 * Where a line may end inside what people read as one word: `kube-system`, `192.0.2.10:443`,
 * `arn:aws:iam::123456789012:role/deploy`. Browsers break at some signs, not all the same ones,
 * and in a narrow column anywhere.
 */

/** A word that is not longer stays on one line, in characters: some two thirds of a phone's. */
const longest = 24;

/** Signs after which one browser or another ends a line, when something follows. */
const breaks = /[-/?|!}\u2010-\u2015](?=.)|[.,:;)\]](?=[([{])/gu;

/** In a longer word a line may end after any sign that is between letters or digits. */
const signs = /(?<=[\p{L}\p{N}])[^\p{L}\p{N}]+(?=[\p{L}\p{N}])/gu;

/** A part of a text: as it is, one that no line ends in, or a place where a line may end. */
export type LinePart =
  {type: 'text'; value: string} | {type: 'whole'; value: string} | {type: 'break'};

/** The parts of a text in which each word is whole, or ends its lines at signs. */
export function lineParts(text: string): LinePart[] {
  const parts: LinePart[] = [];
  for (const word of text.match(/\s+|\S+/g) ?? []) {
    for (const part of word.length > longest ? longWord(word) : shortWord(word)) {
      const last = parts.at(-1);
      if (part.type === 'text' && last?.type === 'text') last.value += part.value;
      else parts.push(part);
    }
  }

  return parts;
}

/**
 * What is around a sign stays together, and no more: where letters are so large that the word does
 * not fit, it still can end anywhere else.
 */
function shortWord(word: string): LinePart[] {
  const parts: LinePart[] = [];
  let end = 0;
  for (const [start, stop] of joined([...word.matchAll(breaks)].map(({index}) => index))) {
    if (start > end) parts.push({type: 'text', value: word.slice(end, start)});
    parts.push({type: 'whole', value: word.slice(start, stop)});
    end = stop;
  }

  if (end < word.length) parts.push({type: 'text', value: word.slice(end)});
  return parts;
}

/** What stays together is not longer, in characters: it fits a phone with text of twice the size. */
const widest = 12;

/** From the character before each place to the one after it; neighbours become one. */
function joined(places: readonly number[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const place of places) {
    const last = ranges.at(-1);
    const start = Math.max(last && place + 2 - last[0] > widest ? last[1] : 0, place - 1);
    if (last && start <= last[1] && place + 2 - last[0] <= widest) last[1] = place + 2;
    else ranges.push([start, place + 2]);
  }

  return ranges;
}

function longWord(word: string): LinePart[] {
  const parts: LinePart[] = [];
  let end = 0;
  for (const {index, 0: sign} of word.matchAll(signs)) {
    const stop = index + sign.length;
    parts.push({type: 'text', value: word.slice(end, stop)}, {type: 'break'});
    end = stop;
  }

  return [...parts, {type: 'text', value: word.slice(end)}];
}
