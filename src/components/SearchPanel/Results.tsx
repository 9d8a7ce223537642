import Link from '@docusaurus/Link';
import LevelBadge from '@site/src/components/LevelBadge';
import type {Difficulty} from '@site/plugins/question-model/difficulty';
import type {SearchResult} from '@site/plugins/search/search-engine';
import Marked from '@site/src/search/Marked';
import {hitUrl} from '@site/src/search/query-url';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

interface Group {
  topic: string;
  results: SearchResult[];
}

/** Results by topic; the topic of the best result first, the order inside as ranked. */
export function groupByTopic(results: readonly SearchResult[]): Group[] {
  const groups = new Map<string, SearchResult[]>();
  for (const result of results) {
    groups.set(result.topic, [...(groups.get(result.topic) ?? []), result]);
  }

  return [...groups].map(([topic, members]) => ({topic, results: members}));
}

export default function Results({
  id,
  groups,
  active,
  onOpen,
}: {
  id: string;
  groups: readonly Group[];
  /** Index of the result that the arrow keys are at; -1 for none. */
  active: number;
  onOpen: (result: SearchResult) => void;
}): ReactNode {
  let index = 0;
  return (
    <div id={`${id}-list`} role="listbox" aria-label="Results">
      {groups.map(({topic, results}) => (
        <div key={topic} role="group" aria-label={topic}>
          <p className={styles.topic} aria-hidden="true">
            {topic}
          </p>
          {results.map((result) => {
            const number = index++;
            return (
              <Hit
                key={`${result.kind}:${result.id}`}
                id={`${id}-${number}`}
                result={result}
                selected={number === active}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Hit({
  id,
  result,
  selected,
  onOpen,
}: {
  id: string;
  result: SearchResult;
  selected: boolean;
  onOpen: (result: SearchResult) => void;
}): ReactNode {
  const {title, titleRanges, excerpt, level, page, section, kind} = result;
  return (
    <Link
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      to={hitUrl(result.url, result.terms)}
      className={clsx(styles.hit, selected && styles.selected)}
      onClick={() => {
        onOpen(result);
      }}
    >
      <span className={styles.hitTitle}>
        <Marked text={title} ranges={titleRanges} />
      </span>
      {excerpt && (
        <span className={styles.excerpt}>
          {excerpt.cutStart && '… '}
          <Marked text={excerpt.text} ranges={excerpt.ranges} />
          {excerpt.cutEnd && ' …'}
        </span>
      )}
      <span className={styles.where}>
        {level && <LevelBadge level={level as Difficulty} />}
        {kind !== 'topic' && <span>{[page, section].filter(Boolean).join(' · ')}</span>}
      </span>
    </Link>
  );
}
