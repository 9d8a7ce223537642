import Translate from '@docusaurus/Translate';
import {formatCount} from '../../client/format-count';
import type {MenuTopic} from '../../../bank/types';
import {forgetSearches, recentSearches, subscribe} from '../../search/recent';
import {useSyncExternalStore, type ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * Before anything is typed: what was searched for lately, and the topics.
 *
 * @param topicsFirst - Where the topics were on the page before: nothing moves when this comes.
 * @param onForgotten - Called when the searches went, and the button with them.
 */
export default function EmptyQuery({
  topics,
  topicsFirst,
  onForgotten,
  onPick,
}: {
  topics: readonly MenuTopic[];
  topicsFirst: boolean;
  onForgotten: () => void;
  onPick: (query: string) => void;
}): ReactNode {
  const recent = useSyncExternalStore(subscribe, recentSearches);

  return (
    <div className={styles.start}>
      {topicsFirst && <TopicLinks topics={topics} />}
      {recent.length > 0 && (
        <section>
          <p className={styles.heading}>
            <Translate id="search.recent">Recent searches</Translate>
            <button
              type="button"
              className={styles.clear}
              onClick={() => {
                forgetSearches();
                onForgotten();
              }}
            >
              <Translate id="search.recent.clear">Clear</Translate>
            </button>
          </p>
          {recent.map((query) => (
            <button
              key={query}
              type="button"
              className={styles.row}
              onClick={() => {
                onPick(query);
              }}
            >
              <span dir="auto">{query}</span>
            </button>
          ))}
        </section>
      )}
      {!topicsFirst && <TopicLinks topics={topics} />}
    </div>
  );
}

export function TopicLinks({topics}: {topics: readonly MenuTopic[]}): ReactNode {
  return (
    <section>
      <p className={styles.heading}>
        <Translate id="search.topics">Topics</Translate>
      </p>
      {topics.map(({id, label, permalink, total}) => (
        <a key={id} href={permalink} className={styles.row}>
          {label} <span className={styles.filterCount}>{formatCount(total)}</span>
        </a>
      ))}
    </section>
  );
}
