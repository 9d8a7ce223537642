import {translate} from '@docusaurus/Translate';
import {formatCount} from '../../client/format-count';
import {pluralForm} from '../../plural-form';
import {saidAnew} from '../../said-anew';
import type {SearchAnswer} from '../../../outputs/search/search-engine';
import type {SearchState} from '../../search/use-search';
import {useEffect, useState, type ReactNode} from 'react';
import styles from './styles.module.css';

/** So long a reader has typed nothing when what was found is said, in milliseconds. */
const pause = 700;

interface Heard {
  of: SearchAnswer | null;
  words: string;
}

/** How many were found, to be seen at once, and to be heard when nobody types; meanwhile what it was before. */
export default function Status({state}: {state: SearchState}): ReactNode {
  const answer =
    state.status === 'found' ? state.answer : state.status === 'searching' ? state.previous : null;
  const words = answer ? countOf(answer) : '';
  const [heard, setHeard] = useState<Heard>({of: null, words: ''});
  useEffect(() => {
    const timer = setTimeout(() => {
      // Another search may have found as many: its answer is news, once.
      setHeard((before) =>
        before.of === answer ? before : {of: answer, words: saidAnew(words, before.words)},
      );
    }, pause);
    return clearTimeout.bind(null, timer);
  }, [state, answer, words]);
  return (
    <>
      <p className={styles.status} aria-hidden="true">
        {words}
        {state.status === 'searching' && !answer && (
          <span className={styles.late}>
            {translate({id: 'search.searching', message: 'Searching…'})}
          </span>
        )}
      </p>
      <p className="visually-hidden" role="status">
        {heard.words}
      </p>
    </>
  );
}

function countOf({total, results}: SearchAnswer): string {
  if (total === 0) return translate({id: 'search.none', message: 'No results'});
  if (total > results.length) {
    return translate(
      {id: 'search.best', message: 'The best {shown} of {count} results'},
      {shown: formatCount(results.length), count: formatCount(total)},
    );
  }

  const message = translate({
    id: 'search.count',
    description: 'Plural forms, separated by |',
    message: 'One result|{count} results',
  });
  return pluralForm(total, message);
}
