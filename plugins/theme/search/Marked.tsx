import type {ReactNode} from 'react';
import type {TextRange} from '../../outputs/search/search-engine';

/** Text with the found words marked. */
export default function Marked({
  text,
  ranges,
}: {
  text: string;
  ranges: readonly TextRange[];
}): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const range of ranges) {
    parts.push(text.slice(end, range.start));
    parts.push(<mark key={range.start}>{text.slice(range.start, range.end)}</mark>);
    end = range.end;
  }

  return [...parts, text.slice(end)];
}
