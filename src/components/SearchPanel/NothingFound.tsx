import Translate from '@docusaurus/Translate';
import type {Topic} from '@site/plugins/question-bank/types';
import type {Search} from '@site/src/search/query-url';
import type {ReactNode} from 'react';
import {TopicLinks} from './EmptyQuery';
import styles from './styles.module.css';

/** What a reader can do when a search finds nothing. */
export default function NothingFound({
  search,
  suggestions,
  topics,
  onChange,
}: {
  search: Search;
  suggestions: readonly string[];
  topics: readonly Topic[];
  onChange: (search: Search) => void;
}): ReactNode {
  const filtered = search.topic !== null || search.level !== null;
  return (
    <div className={styles.start}>
      <p className={styles.nothing}>
        <Translate id="search.nothing" values={{query: <q>{search.query.slice(0, 80)}</q>}}>
          {'Nothing found for {query}, nor for similar spellings and word forms.'}
        </Translate>
      </p>
      {suggestions.map((query) => (
        <button
          key={query}
          type="button"
          className={styles.row}
          onClick={() => {
            onChange({...search, query});
          }}
        >
          <Translate id="search.didYouMean" values={{query: <strong>{query}</strong>}}>
            {'Search for {query}'}
          </Translate>
        </button>
      ))}
      {filtered && (
        <button
          type="button"
          className={styles.row}
          onClick={() => {
            onChange({...search, topic: null, level: null});
          }}
        >
          <Translate id="search.withoutFilters">Search without filters</Translate>
        </button>
      )}
      <TopicLinks topics={topics} />
    </div>
  );
}
