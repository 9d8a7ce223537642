import {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {announce} from '@site/src/client/announce';
import {useEffect, useState, type MouseEvent, type ReactNode} from 'react';
import {hasShareSheet, share} from './share';
import styles from './styles.module.css';

/** How long "Link copied" is shown, in milliseconds. */
const shown = 2500;

/**
 * The permanent address of a question. A link without script, and to a long press or
 * the right button; once the page's script runs, a button that copies or shares it.
 */
export default function ShareLink({id}: {id: string}): ReactNode {
  const href = useBaseUrl(`/q/${encodeURIComponent(id)}/`);
  const hydrated = useIsBrowser();
  const [said, setSaid] = useState<string | null>(null);
  /** The address, when it could not be copied. */
  const [address, setAddress] = useState<string | null>(null);

  useEffect(() => {
    if (said === null) return;
    const timer = setTimeout(() => {
      setSaid(null);
    }, shown);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);

  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    // A new tab or window is what these ask for.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const heading = event.currentTarget.parentElement?.querySelector('.question-title');
    void shareIt(heading?.textContent ?? document.title, event.currentTarget.href);
  };

  const shareIt = async (title: string, url: string) => {
    const outcome = await share(title, url);
    setAddress(outcome === 'failed' ? url : null);
    if (outcome === 'copied') say(copiedWords());
    if (outcome === 'failed') announce(failedWords());
  };

  const say = (words: string) => {
    setSaid(words);
    announce(words);
  };

  return (
    <>
      <a
        href={href}
        className={styles.link}
        data-share
        {...(hydrated && {role: 'button'})}
        title={label(hydrated)}
        onClick={onClick}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          event.currentTarget.click();
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          {said === null ? (
            <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-.9.9M11.5 8.5a3 3 0 0 0-4.3 0l-2.6 2.6a3 3 0 0 0 4.3 4.3l.9-.9" />
          ) : (
            <path d="m4.5 10.5 3.5 3.5 7.5-8" />
          )}
        </svg>
        <span className={styles.label}>{label(hydrated)}</span>
      </a>
      {said !== null && (
        <span className={styles.said} aria-hidden="true">
          {said}
        </span>
      )}
      {address !== null && (
        <p className={styles.failed}>
          {failedWords()} <code>{address}</code>
        </p>
      )}
    </>
  );
}

function label(hydrated: boolean): string {
  if (!hydrated) return translate({id: 'share.link', message: 'Link to this question'});
  return hasShareSheet()
    ? translate({id: 'share.share', message: 'Share this question'})
    : translate({id: 'share.copy', message: 'Copy link to this question'});
}

function copiedWords(): string {
  return translate({id: 'share.copied', message: 'Link copied'});
}

function failedWords(): string {
  return translate({
    id: 'share.failed',
    message: 'The browser does not allow copying. This is the address:',
  });
}
