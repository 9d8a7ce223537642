import {translate} from '@docusaurus/Translate';
import LevelBadge from '../LevelBadge';
import type {Excerpt, SearchResult} from '../../../outputs/search/search-engine';
import Marked from '../../search/Marked';
import {hitUrl} from '../../search/query-url';
import {shortExcerpt} from '../../search/short-excerpt';
import type {Excerpts} from '../../search/use-search';
import clsx from 'clsx';
import {memo, useEffect, useMemo, useRef, type MouseEvent, type ReactNode} from 'react';
import styles from './styles.module.css';

/** So many results after one that is seen are taken as seen. */
const lookAhead = 3;

/** The results as ranked; neighbours of one topic are a group. */
function inGroups(results: readonly SearchResult[]): SearchResult[][] {
  const groups: SearchResult[][] = [];
  for (const result of results) {
    const last = groups.at(-1);
    if (last?.[0]?.topicId === result.topicId) last.push(result);
    else groups.push([result]);
  }

  return groups;
}

/**
 * The list of results.
 *
 * @param hits - Best first.
 * @param active - Index of the result that the arrow keys are at; -1 for none.
 * @param onOpen - Called before a result is followed.
 * @param onSeen - Called with the ids of results without excerpts that come into view.
 */
export default function Results({
  id,
  hits,
  excerpts,
  active,
  onOpen,
  onSeen,
}: {
  id: string;
  hits: readonly SearchResult[];
  excerpts: Excerpts;
  active: number;
  onOpen: (result: SearchResult) => void;
  onSeen: (ids: readonly string[]) => void;
}): ReactNode {
  const list = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => inGroups(hits), [hits]);
  const narrow = matchMedia('(max-width: 575.98px)').matches;

  // However they come into view: by key, bar, wheel, finger, or a larger window.
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      const seen = entries
        .filter(({isIntersecting}) => isIntersecting)
        .map(({target}) => Number((target as HTMLElement).dataset.index))
        .flatMap((index) => hits.slice(index, index + 1 + lookAhead))
        .map((hit) => hit.id);
      if (seen.length > 0) onSeen(seen);
    });
    for (const option of list.current?.querySelectorAll('[role="option"]') ?? []) {
      observer.observe(option);
    }
    return () => {
      observer.disconnect();
    };
  }, [hits, onSeen]);

  // One listener for all, so that a result is drawn again only if it is another.
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('[role="option"]');
    const hit = hits[Number(link?.dataset.index)];
    if (!link || !hit || event.ctrlKey || event.metaKey || event.shiftKey) return;
    onOpen(hit);
  };

  let index = 0;
  return (
    <div
      ref={list}
      id={`${id}-list`}
      role="listbox"
      aria-label={translate({id: 'search.results', message: 'Results'})}
      onClick={onClick}
    >
      {groups.map((results) => (
        <div key={results[0]?.id} role="group" aria-label={results[0]?.topic}>
          {results.map((result) => {
            const number = index++;
            return (
              <Hit
                key={result.id}
                id={`${id}-${number}`}
                index={number}
                result={result}
                excerpt={excerpts.get(result.id) ?? null}
                narrow={narrow}
                selected={number === active}
                isNext={number === Math.max(active, 0)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

const Hit = memo(function Hit({
  id,
  index,
  result,
  excerpt,
  narrow,
  selected,
  isNext,
}: {
  id: string;
  index: number;
  result: SearchResult;
  excerpt: Excerpt | null;
  narrow: boolean;
  selected: boolean;
  /** Enter opens it. */
  isNext: boolean;
}): ReactNode {
  const {title, titleRanges, level, topic, page, section, kind} = result;
  const shown = excerpt && narrow ? shortExcerpt(excerpt) : excerpt;
  const place = kind === 'question' ? [topic, page, section] : [name(kind), topic];
  return (
    <a
      id={id}
      data-index={index}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      href={hitUrl(result.url, result.terms)}
      className={clsx(styles.hit, isNext && styles.next)}
    >
      <span className={styles.hitTitle} dir="auto">
        <Marked text={title} ranges={titleRanges} />
      </span>
      {/* Its lines are there before it is. */}
      <span className={styles.excerpt} dir="auto">
        {shown && (
          <>
            {shown.cutStart && '… '}
            <Marked text={shown.text} ranges={shown.ranges} />
            {shown.cutEnd && ' …'}
          </>
        )}
      </span>
      <span className={styles.where}>
        {level && <LevelBadge level={level} />}
        <span className={styles.place}>{place.filter(Boolean).join(' · ')}</span>
      </span>
    </a>
  );
});

function name(kind: 'page' | 'topic'): string {
  return kind === 'page'
    ? translate({id: 'search.kind.page', message: 'Page'})
    : translate({id: 'search.kind.topic', message: 'Topic'});
}
