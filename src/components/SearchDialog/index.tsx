import Translate, {translate} from '@docusaurus/Translate';
import SearchPanel from '@site/src/components/SearchPanel';
import type {Search} from '@site/src/search/query-url';
import {useEffect, useRef, useState, type ReactNode} from 'react';
import styles from './styles.module.css';

/** The search over the page: a modal dialog, on a phone the whole screen. */
export default function SearchDialog({onClose}: {onClose: () => void}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState<Search>({query: '', topic: null, level: null});

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => {
      element?.close();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={translate({id: 'search.dialog', message: 'Search'})}
      onClose={onClose}
      onClick={(event) => {
        // The backdrop is the dialog itself; a link leads away from it.
        const target = event.target as Element;
        if (target === dialog.current || target.closest('a')) onClose();
      }}
    >
      <div className={styles.frame}>
        <SearchPanel autoFocus search={search} onChange={setSearch} onOpen={onClose} />
        <button type="button" className={styles.close} onClick={onClose}>
          <Translate id="search.close">Close</Translate>
        </button>
      </div>
    </dialog>
  );
}
