import Translate, {translate} from '@docusaurus/Translate';
import {siteUrl} from '../../client/base-url';
import {follow, openOver} from '../../client/dialog-entry';
import SearchPanel from '../SearchPanel';
import {searchUrl, type Search} from '../../search/query-url';
import {useEffect, useLayoutEffect, useRef, useState, type MouseEvent, type ReactNode} from 'react';
import {keepAboveKeyboard} from './keep-above-keyboard';
import styles from './styles.module.css';

/** What the reader was looking for when it was closed: it is there again, to be gone on from or typed over. */
let last: Search = {query: '', topic: null, level: null};

/**
 * The search over the page: a modal dialog, on a phone the whole screen.
 *
 * @param onClose - Called when the reader goes back to the page; may be called twice.
 * @param onLeave - Called when a link in the dialog is followed.
 */
export default function SearchDialog({
  onClose,
  onLeave,
}: {
  onClose: () => void;
  onLeave: () => void;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState(last);

  useLayoutEffect(() => {
    const element = dialog.current;
    const root = document.documentElement;
    if (element) openOver(element);
    element?.querySelector('input')?.select();
    // Read by the style sheet; `:has` would cost with each key that is typed.
    root.dataset.dialog = 'open';
    return () => {
      delete root.dataset.dialog;
      element?.close();
    };
  }, []);

  useEffect(() => (dialog.current ? keepAboveKeyboard(dialog.current) : undefined), []);

  // At once: the event of a closed dialog comes later, and a key pressed until then would find
  // the old dialog's field still there.
  const close = () => {
    dialog.current?.close();
    onClose();
  };

  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const newTab = event.ctrlKey || event.metaKey || event.shiftKey;
    // The backdrop is the dialog itself.
    if (target === dialog.current) close();
    else if (target.closest('a:not([target])') && !newTab) {
      follow(event.nativeEvent);
      onLeave();
    }
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({id: 'search.dialog', message: 'Search'})}
      // Escape outside the field, and "back".
      onClose={onClose}
      onClick={onClick}
    >
      <div className={styles.frame}>
        <SearchPanel
          autoFocus
          search={search}
          onChange={(search) => {
            setSearch((last = search));
          }}
          onEscape={close}
          pageUrl={siteUrl('search/') + searchUrl(search)}
        >
          <button type="button" className={styles.close} onClick={close}>
            <Translate id="search.close">Close</Translate>
          </button>
        </SearchPanel>
        <p className={styles.keys} aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> <Translate id="search.keys.choose">choose</Translate>
          </span>
          <span>
            <kbd>Enter</kbd> <Translate id="search.keys.open">open</Translate>
          </span>
          <span>
            <kbd>Esc</kbd> <Translate id="search.keys.close">close</Translate>
          </span>
        </p>
      </div>
    </dialog>
  );
}
