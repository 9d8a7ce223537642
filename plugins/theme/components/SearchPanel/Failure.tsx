import Translate from '@docusaurus/Translate';
import type {FailureCode} from '../../search/client';
import {useEffect, useRef, type ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * Why there is no answer, and what to do. Tries again by itself when the network is back.
 *
 * @param onAsked - Called when the reader asked for it: the button goes.
 */
export default function Failure({
  code,
  onRetry,
  onAsked,
}: {
  code: FailureCode;
  onRetry: () => void;
  onAsked: () => void;
}): ReactNode {
  const retry = useRef(onRetry);
  useEffect(() => {
    retry.current = onRetry;
  });
  useEffect(() => {
    const listener = () => {
      retry.current();
    };
    window.addEventListener('online', listener);
    return () => {
      window.removeEventListener('online', listener);
    };
  }, []);

  return (
    <div className={styles.start} role="alert">
      <p className={styles.nothing}>
        <Reason code={code} />
      </p>
      <div className={styles.ways}>
        {code !== 'wrong-version' && (
          <button
            type="button"
            className={styles.button}
            onClick={() => {
              onRetry();
              onAsked();
            }}
          >
            <Translate id="search.retry">Try again</Translate>
          </button>
        )}
        <button
          type="button"
          className={styles.button}
          onClick={() => {
            window.location.reload();
          }}
        >
          <Translate id="search.reload">Reload the page</Translate>
        </button>
      </div>
    </div>
  );
}

function Reason({code}: {code: FailureCode}): ReactNode {
  switch (code) {
    case 'missing':
      return navigator.onLine ? (
        <Translate id="search.failed.missing">The search index could not be fetched.</Translate>
      ) : (
        <Translate id="search.failed.offline">
          You are offline, and the search index could not be fetched. The search goes on when you
          are back online.
        </Translate>
      );
    case 'damaged':
      return <Translate id="search.failed.damaged">The search index arrived damaged.</Translate>;
    case 'wrong-version':
      return (
        <Translate id="search.failed.version">
          This page and the search index are from different versions of the site. Reloading gets
          both anew.
        </Translate>
      );
    case 'slow':
      return (
        <Translate id="search.failed.slow">
          The search index is taking long to arrive. Trying again goes on where it is.
        </Translate>
      );
    case 'unsupported':
    case 'unknown':
      return (
        <Translate id="search.failed.unknown">The search does not run in this browser.</Translate>
      );
  }
}
