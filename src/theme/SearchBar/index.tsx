import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {searchClient} from '@site/src/search/client';
import {mayFetchEarly, whenIdleAfterInteraction} from '@site/src/search/early';
import {holdKeyboard} from '@site/src/search/hold-keyboard';
import {useEffect, useEffectEvent, useRef, useState, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import styles from './styles.module.css';

const loadDialog = () => import('@site/src/components/SearchDialog');
type Dialog = Awaited<ReturnType<typeof loadDialog>>['default'];

/** The search in the navigation bar: a button, Ctrl or Cmd with K, and `/`. */
export default function SearchBar(): ReactNode {
  const [dialog, setDialog] = useState<{Component: Dialog} | null>(null);
  /** What had the focus before the dialog. */
  const before = useRef<Element | null>(null);
  const page = useBaseUrl('/search/');

  const fetchEarly = useEffectEvent(() => {
    prefetch(page);
  });
  useEffect(
    () =>
      whenIdleAfterInteraction(() => {
        fetchEarly();
      }),
    [],
  );

  const open = async () => {
    // The search page has the search on it.
    const field = document.querySelector<HTMLElement>('[role="search"] [role="combobox"]');
    if (field) {
      field.focus();
      return;
    }

    before.current = document.activeElement;
    const releaseKeyboard = holdKeyboard();
    // Beside the dialog's code, not after it; what fails is said when something is searched for.
    searchClient(page)
      .load()
      .catch(() => undefined);
    try {
      const {default: Component} = await loadDialog();
      // At once: the keyboard goes down when no field is left.
      flushSync(() => {
        setDialog({Component});
      });
    } catch {
      // Offline, or the site was built anew since: the page says which.
      location.assign(page);
    } finally {
      releaseKeyboard();
    }
  };

  const onShortcut = useEffectEvent((event: KeyboardEvent) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    void open();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      onShortcut(event);
    };
    window.addEventListener('keydown', listener);
    return () => {
      window.removeEventListener('keydown', listener);
    };
  }, []);

  const onIntent = () => {
    prefetch(page);
  };

  return (
    <>
      {/* A link, so that the search page is there before script is. */}
      <a
        href={page}
        role="button"
        className={styles.button}
        aria-label={translate({id: 'search.open', message: 'Search'})}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          void open();
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ') return;
          event.preventDefault();
          void open();
        }}
        onPointerEnter={onIntent}
        onTouchStart={onIntent}
        onFocus={onIntent}
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
      {dialog && (
        <dialog.Component
          onClose={() => {
            setDialog(null);
            if (before.current instanceof HTMLElement) before.current.focus({preventScroll: true});
          }}
          onLeave={() => {
            setDialog(null);
          }}
        />
      )}
    </>
  );
}

/** The search's code and index, ahead of time; whatever fails is said when it is opened. */
function prefetch(indexUrl: string): void {
  if (!mayFetchEarly()) return;
  const ignore = () => undefined;
  loadDialog().catch(ignore);
  searchClient(indexUrl).load().catch(ignore);
}

/** Ctrl or Cmd with K, and `/` where it is not typed. */
function isShortcut(event: KeyboardEvent): boolean {
  if (event.altKey || event.isComposing) return false;
  const withControl = event.ctrlKey || event.metaKey;
  if (event.key.toLowerCase() === 'k') return withControl && !event.shiftKey;
  return event.key === '/' && !withControl && !isTyping(event.target);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName))
  );
}
