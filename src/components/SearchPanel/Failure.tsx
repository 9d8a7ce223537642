import Translate from '@docusaurus/Translate';
import type {FailureCode} from '@site/src/search/client';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** Why there is no answer, and what to do. */
export default function Failure({
  code,
  onRetry,
}: {
  code: FailureCode;
  onRetry: () => void;
}): ReactNode {
  return (
    <div className={styles.start} role="alert">
      <p className={styles.nothing}>
        <Reason code={code} />
      </p>
      {code === 'wrong-version' ? (
        <button
          type="button"
          className={styles.row}
          onClick={() => {
            window.location.reload();
          }}
        >
          <Translate id="search.reload">Reload the page</Translate>
        </button>
      ) : (
        <button type="button" className={styles.row} onClick={onRetry}>
          <Translate id="search.retry">Try again</Translate>
        </button>
      )}
    </div>
  );
}

function Reason({code}: {code: FailureCode}): ReactNode {
  switch (code) {
    case 'missing':
      return (
        <Translate id="search.failed.missing">
          The search index could not be fetched. Are you offline?
        </Translate>
      );
    case 'damaged':
      return <Translate id="search.failed.damaged">The search index arrived damaged.</Translate>;
    case 'wrong-version':
      return (
        <Translate id="search.failed.version">
          The site has been updated since this page was opened.
        </Translate>
      );
    case 'unsupported':
    case 'unknown':
      return (
        <Translate id="search.failed.unknown">The search does not run in this browser.</Translate>
      );
  }
}
