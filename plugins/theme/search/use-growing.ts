import {whenIdle} from '../client/when-idle';
import {useEffect, useState} from 'react';

/** About as many as are seen at once, and as a slow phone draws without a hitch. */
const step = 5;

/**
 * How much of a list to show: its beginning at once, the rest a few at a time while
 * the page has nothing else to do.
 *
 * @param key - Another list begins anew.
 * @param atLeast - What the reader has gone to is there at once.
 */
export function useGrowing(key: string, length: number, atLeast: number): number {
  const [grown, setGrown] = useState({key, count: step});
  const count = Math.max(grown.key === key ? grown.count : step, atLeast);

  useEffect(() => {
    if (count >= length) return;
    const grow = () => {
      setGrown({key, count: count + step});
    };
    return whenIdle(grow, 200);
  }, [key, count, length]);

  return Math.min(count, length);
}
