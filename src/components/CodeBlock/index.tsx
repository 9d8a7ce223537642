import Translate, {translate} from '@docusaurus/Translate';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import styles from './styles.module.css';

/** How long the button says what it did, in milliseconds. */
const confirmation = 2000;

/**
 * Code, highlighted when the site was built.
 *
 * @param html - Escaped text with `<span class>` for what has a colour (`remark-code`).
 */
export default function CodeBlock({
  language,
  title,
  html,
}: {
  language?: string;
  title?: string;
  html: string;
}): ReactNode {
  const code = useRef<HTMLElement>(null);
  const {state, copy} = useCopy(() => code.current?.textContent ?? '');
  const name = title ?? language;

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <span className={title ? styles.title : undefined}>{name}</span>
        <button type="button" className={styles.copy} onClick={copy}>
          {state === 'copied' ? (
            <Translate id="code.copied">Copied</Translate>
          ) : state === 'failed' ? (
            <Translate id="code.copyFailed">Not copied</Translate>
          ) : (
            <Translate id="code.copy">Copy</Translate>
          )}
        </button>
        <span className="visually-hidden" role="status">
          {state === 'copied' && translate({id: 'code.copied.status', message: 'Code copied'})}
          {state === 'failed' &&
            translate({id: 'code.copyFailed.status', message: 'The code could not be copied'})}
        </span>
      </figcaption>
      {/* Scrolls inside itself, so it must be reachable by keyboard. */}
      <pre
        className={styles.pre}
        tabIndex={0}
        role="group"
        aria-label={
          name
            ? translate({id: 'code.label', message: 'Code: {name}'}, {name})
            : translate({id: 'code.label.unnamed', message: 'Code'})
        }
      >
        <code ref={code} dangerouslySetInnerHTML={{__html: html}} />
      </pre>
    </figure>
  );
}

type CopyState = 'idle' | 'copied' | 'failed';

function useCopy(text: () => string): {state: CopyState; copy: () => void} {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => {
      setState('idle');
    }, confirmation);
    return () => {
      clearTimeout(timer);
    };
  }, [state]);

  const copy = () => {
    // Absent on pages that are not served over HTTPS.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const done = clipboard?.writeText(text()) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => {
        setState('copied');
      },
      () => {
        setState('failed');
      },
    );
  };

  return {state, copy};
}
