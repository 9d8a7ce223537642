import Translate, {translate} from '@docusaurus/Translate';
import ways from '@generated/question-bank/default/contribute.json';
import type {MenuTopic} from '../../../bank/types';
import {levelName} from '../LevelBadge';
import type {Search} from '../../search/query-url';
import {questionIssue} from '../../search/question-issue';
import type {ReactNode} from 'react';
import {TopicLinks} from './EmptyQuery';
import styles from './styles.module.css';

/** What a reader can do when a search finds nothing. */
export default function NothingFound({
  search,
  suggestions,
  topics,
  onPick,
}: {
  search: Search;
  suggestions: readonly string[];
  topics: readonly MenuTopic[];
  onPick: (search: Search) => void;
}): ReactNode {
  const topic = topics.find(({id}) => id === search.topic)?.label ?? search.topic;
  const level = search.level && levelName(search.level);
  const filters = [topic, level].filter((name) => name !== null).join(', ');

  return (
    <div className={styles.start}>
      <p className={styles.nothing} dir="auto">
        <Translate id="search.nothing" values={{query: <q>{search.query.trim().slice(0, 80)}</q>}}>
          {'Nothing found for {query}, nor for similar spellings and word forms.'}
        </Translate>
        {filters !== '' && (
          <>
            {' '}
            <Translate id="search.nothing.filters" values={{filters: <strong>{filters}</strong>}}>
              {'Only {filters} was searched.'}
            </Translate>
          </>
        )}
      </p>
      <div className={styles.ways}>
        {filters !== '' && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              onPick({...search, topic: null, level: null});
            }}
          >
            <Translate id="search.withoutFilters">Search without filters</Translate>
          </button>
        )}
        {suggestions.map((query) => (
          <button
            key={query}
            type="button"
            className={styles.button}
            onClick={() => {
              onPick({...search, query});
            }}
          >
            <Translate id="search.didYouMean" values={{query: <strong>{query}</strong>}}>
              {'Search for {query}'}
            </Translate>
          </button>
        ))}
        <AskForQuestion query={search.query} topic={topic} level={level} />
      </div>
      <TopicLinks topics={topics} />
    </div>
  );
}

/** A form for the question that is not there; nothing if the site has no address for it. */
function AskForQuestion(wish: {
  query: string;
  topic: string | null;
  level: string | null;
}): ReactNode {
  if (ways.ask === null) return null;
  const body = translate({
    id: 'search.ask.body',
    message:
      'I searched for this and found no question.\n\nWhere it was asked, or what a good answer should have:\n',
  });
  return (
    <a
      href={questionIssue(ways.ask, wish, body)}
      className={styles.button}
      target="_blank"
      rel="noopener noreferrer"
    >
      <Translate id="search.ask">Ask for this question</Translate>
    </a>
  );
}
