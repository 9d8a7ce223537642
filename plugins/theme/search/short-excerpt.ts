import type {Excerpt} from '../../outputs/search/search-engine';

/** So many letters of a line of a phone are surely seen; half as many characters of East Asia. */
const seen = 36;
const wide = /[\u2e80-\ud7ff\uf900-\uffef]/g;
/** So many of them before the first found word. */
const lead = 12;
/** So many more to begin at a word. */
const near = 20;

/** An excerpt for one line: cut at its beginning if its first found word would not be seen. */
export function shortExcerpt(excerpt: Excerpt): Excerpt {
  const {text, ranges} = excerpt;
  const [first] = ranges;
  if (!first || text.slice(0, first.end).replace(wide, '$&$&').length <= seen) return excerpt;
  const at = Math.max(0, first.start - lead);
  const word = text.lastIndexOf(' ', at) + 1;
  // Text without spaces is cut anywhere, but not within a character.
  const whole = at + text.slice(at).search(/[^\p{M}\udc00-\udfff]/u);
  const from = word > 0 && at - word < near ? word : whole;
  return {
    ...excerpt,
    text: text.slice(from),
    cutStart: from > 0 || excerpt.cutStart,
    ranges: ranges.map(({start, end}) => ({start: start - from, end: end - from})),
  };
}
