import {translate} from '@docusaurus/Translate';
import LevelBadge from '@site/src/components/LevelBadge';
import type {Difficulty} from '@site/plugins/question-model/difficulty';
import type {SearchResult} from '@site/plugins/search/search-engine';
import Marked from '@site/src/search/Marked';
import {hitUrl} from '@site/src/search/query-url';
import clsx from 'clsx';
import {memo, useMemo, type MouseEvent, type ReactNode} from 'react';
import styles from './styles.module.css';

interface Group {
  topic: string;
  results: SearchResult[];
}

/** Results by topic; the topic of the best result first, the order inside as ranked. */
function groupByTopic(results: readonly SearchResult[]): Group[] {
  const groups = new Map<string, SearchResult[]>();
  for (const result of results) {
    const group = groups.get(result.topicId);
    if (group) group.push(result);
    else groups.set(result.topicId, [result]);
  }

  return [...groups.values()].map((members) => ({
    topic: members[0]?.topic ?? '',
    results: members,
  }));
}

/** The results in the order in which they are shown. */
export function inGroups(results: readonly SearchResult[]): SearchResult[] {
  return groupByTopic(results).flatMap((group) => group.results);
}

/**
 * The list of results.
 *
 * @param hits - As `inGroups` orders them.
 * @param active - Index of the result that the arrow keys are at; -1 for none.
 * @param onOpen - Called before a result is followed.
 */
export default function Results({
  id,
  hits,
  active,
  onOpen,
}: {
  id: string;
  hits: readonly SearchResult[];
  active: number;
  onOpen: (result: SearchResult) => void;
}): ReactNode {
  const groups = useMemo(() => groupByTopic(hits), [hits]);

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
      id={`${id}-list`}
      role="listbox"
      aria-label={translate({id: 'search.results', message: 'Results'})}
      onClick={onClick}
    >
      {groups.map(({topic, results}) => (
        <div key={topic} role="group" aria-label={topic}>
          <p className={styles.heading} aria-hidden="true">
            {topic}
          </p>
          {results.map((result) => {
            const number = index++;
            return (
              <Hit
                key={result.id}
                id={`${id}-${number}`}
                index={number}
                result={result}
                selected={number === active}
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
  selected,
}: {
  id: string;
  index: number;
  result: SearchResult;
  selected: boolean;
}): ReactNode {
  const {title, titleRanges, excerpt, level, page, section, kind} = result;
  return (
    <a
      id={id}
      data-index={index}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      href={hitUrl(result.url, result.terms)}
      className={clsx(styles.hit, selected && styles.selected)}
    >
      <span className={styles.hitTitle} dir="auto">
        <Marked text={title} ranges={titleRanges} />
      </span>
      {/* Its lines are there before it is. */}
      <span className={styles.excerpt}>
        {excerpt && (
          <>
            {excerpt.cutStart && '… '}
            <Marked text={excerpt.text} ranges={excerpt.ranges} />
            {excerpt.cutEnd && ' …'}
          </>
        )}
      </span>
      <span className={styles.where}>
        {level && <LevelBadge level={level as Difficulty} />}
        <span>
          {kind === 'question' ? [page, section].filter(Boolean).join(' · ') : name(kind)}
        </span>
      </span>
    </a>
  );
});

function name(kind: 'page' | 'topic'): string {
  return kind === 'page'
    ? translate({id: 'search.kind.page', message: 'Page'})
    : translate({id: 'search.kind.topic', message: 'Topic'});
}
