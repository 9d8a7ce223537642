import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import {keepingHash} from '@site/src/client/question-address';
import {currentMarks, noMarks, step, subscribe} from '@site/src/search/mark-words';
import {useSyncExternalStore, type ReactNode} from 'react';
import styles from './styles.module.css';

/** After a search: which of the found words is in view, the next, the one before, and none. */
export default function FoundWords(): ReactNode {
  const {count, current} = useSyncExternalStore(subscribe, currentMarks, noMarks);
  const history = useHistory();
  const location = useLocation();
  if (count === 0) return null;

  const clear = () => {
    const query = new URLSearchParams(location.search);
    query.delete('find');
    keepingHash(() => {
      history.replace({...location, search: query.toString()});
    });
  };

  return (
    <section
      className={styles.bar}
      aria-label={translate({id: 'found.label', message: 'Found words'})}
    >
      <span role="status">
        <Translate id="found.count" values={{current: current + 1, count}}>
          {'{current} of {count}'}
        </Translate>
      </span>
      <Step by={-1} label={translate({id: 'found.previous', message: 'Previous word'})} />
      <Step by={1} label={translate({id: 'found.next', message: 'Next word'})} />
      <button type="button" className={styles.button} onClick={clear}>
        <Translate id="found.clear">Clear</Translate>
      </button>
    </section>
  );
}

function Step({by, label}: {by: number; label: string}): ReactNode {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      title={label}
      onClick={() => {
        step(by);
      }}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={by < 0 ? 'M5 12.5l5-5 5 5' : 'M5 7.5l5 5 5-5'} />
      </svg>
    </button>
  );
}
