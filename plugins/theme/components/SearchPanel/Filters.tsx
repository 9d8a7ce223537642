import {translate} from '@docusaurus/Translate';
import {formatCount} from '../../client/format-count';
import {LevelBars, levelName, levels} from '../LevelBadge';
import type {MenuTopic} from '../../../bank/types';
import type {Facets} from '../../../outputs/search/search-engine';
import type {Search} from '../../search/query-url';
import {useEffect, useRef, type ReactNode} from 'react';
import styles from './styles.module.css';

/** Narrow a search down by level and topic; each shows how many it would leave. */
export default function Filters({
  facets,
  topics,
  search,
  onChange,
}: {
  facets: Facets;
  topics: readonly MenuTopic[];
  search: Search;
  onChange: (search: Search) => void;
}): ReactNode {
  const row = useRef<HTMLDivElement>(null);
  // What narrows the search down is in view, also when it was chosen on an earlier visit.
  useEffect(() => {
    for (const chip of row.current?.querySelectorAll<HTMLElement>('[aria-pressed="true"]') ?? []) {
      if (row.current) showInRow(row.current, chip);
    }
  }, [search.topic, search.level]);

  const pressed = search.topic !== null || search.level !== null;
  if (!pressed && Object.keys(facets.topics).length === 0) return null;
  const shownTopics = topics.filter(({id}) => (facets.topics[id] ?? 0) > 0 || id === search.topic);
  return (
    <div
      ref={row}
      className={styles.filters}
      onFocus={({target}) => {
        if (row.current) showInRow(row.current, target);
      }}
    >
      <div role="group" aria-label={translate({id: 'search.byLevel', message: 'Level'})}>
        {levels.slice(0, -1).map((level) => (
          <Filter
            key={level}
            count={facets.levels[level] ?? 0}
            pressed={search.level === level}
            onPress={() => {
              onChange({...search, level: search.level === level ? null : level});
            }}
          >
            <LevelBars level={level} />
            {levelName(level)}
          </Filter>
        ))}
      </div>
      {(shownTopics.length > 1 || search.topic !== null) && (
        <div role="group" aria-label={translate({id: 'search.byTopic', message: 'Topic'})}>
          {shownTopics.map(({id, label}) => (
            <Filter
              key={id}
              count={facets.topics[id] ?? 0}
              pressed={search.topic === id}
              onPress={() => {
                onChange({...search, topic: search.topic === id ? null : id});
              }}
            >
              {label}
            </Filter>
          ))}
        </div>
      )}
    </div>
  );
}

/** `scrollIntoView` would also scroll the page. */
function showInRow(row: HTMLElement, chip: HTMLElement): void {
  const [outer, inner] = [row.getBoundingClientRect(), chip.getBoundingClientRect()];
  if (inner.left < outer.left) row.scrollLeft += inner.left - outer.left;
  else if (inner.right > outer.right) row.scrollLeft += inner.right - outer.right;
}

function Filter({
  count,
  pressed,
  onPress,
  children,
}: {
  count: number;
  pressed: boolean;
  onPress: () => void;
  children: ReactNode;
}): ReactNode {
  const useless = count === 0 && !pressed;
  return (
    <button
      type="button"
      className={styles.filter}
      aria-pressed={pressed}
      // Kept where it is, so that the others do not move.
      aria-disabled={useless}
      onClick={useless ? undefined : onPress}
    >
      {children} <span className={styles.filterCount}>{formatCount(count)}</span>
    </button>
  );
}
