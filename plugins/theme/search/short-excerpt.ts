import type {Excerpt} from '../../outputs/search/search-engine';

/** So many characters of a line of a phone are surely seen. */
const seen = 36;
/** So many of them before the first found word. */
const lead = 12;

/** An excerpt for one line: cut at its beginning if its first found word would not be seen. */
export function shortExcerpt(excerpt: Excerpt): Excerpt {
  const [first] = excerpt.ranges;
  if (!first || first.end <= seen) return excerpt;
  const from = excerpt.text.lastIndexOf(' ', first.start - lead) + 1;
  return {
    ...excerpt,
    text: excerpt.text.slice(from),
    cutStart: from > 0 || excerpt.cutStart,
    ranges: excerpt.ranges.map(({start, end}) => ({start: start - from, end: end - from})),
  };
}
