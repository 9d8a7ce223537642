import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {searchClient} from '@site/src/search/client';
import {lazy, Suspense, useEffect, useState, type ReactNode} from 'react';
import styles from './styles.module.css';

const SearchDialog = lazy(() => import('@site/src/components/SearchDialog'));

/** The search in the navigation bar: a button, Ctrl or Cmd with K, and `/`. */
export default function SearchBar(): ReactNode {
  const [open, setOpen] = useState(false);
  const indexUrl = useBaseUrl('/search/');
  const page = useBaseUrl('/search/');

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      const slash =
        event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
      if (!shortcut && !slash) return;
      event.preventDefault();
      setOpen(true);
    };

    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <>
      {/* A link, so that the search page is there before script is. */}
      <a
        href={page}
        role="button"
        className={styles.button}
        aria-label={translate({id: 'search.open', message: 'Search'})}
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
        onPointerEnter={() => {
          searchClient(indexUrl)
            .load()
            .catch(() => {
              // Said when something is searched for.
            });
        }}
      >
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <circle cx="9" cy="9" r="5.5" />
          <path d="M13.2 13.2L17 17" />
        </svg>
        <span className={styles.label}>
          <Translate id="search.button">Search</Translate>
        </span>
        <kbd className={styles.key}>/</kbd>
      </a>
      {open && (
        <Suspense fallback={null}>
          <SearchDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
