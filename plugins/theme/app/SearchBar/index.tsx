import Translate from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import {keyShortcuts} from '../../shortcuts';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The search in Docusaurus's bar; a link to the search page until its script is there. */
export default function SearchBar(): ReactNode {
  return (
    <a
      href={useBaseUrl('/search/')}
      className={styles.search}
      data-press="search"
      aria-keyshortcuts={keyShortcuts('search')}
    >
      <Translate id="search.open">Search</Translate> <kbd aria-hidden="true">/</kbd>
    </a>
  );
}
