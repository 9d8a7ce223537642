import {translate} from '@docusaurus/Translate';
import {longestQuery} from '../../search/query-url';
import type {KeyboardEvent, ReactNode, RefObject} from 'react';
import styles from './styles.module.css';

/**
 * The field one types in, as a combobox.
 *
 * @param list - Id of the list of results, while there is one.
 * @param active - Id of the result that the arrow keys are at.
 */
export default function Field({
  inputRef,
  query,
  list,
  active,
  onQuery,
  onKeyDown,
}: {
  inputRef: RefObject<HTMLInputElement | null>;
  query: string;
  list: string | undefined;
  active: string | undefined;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const label = translate({id: 'search.label', message: 'Search questions'});
  return (
    <div className={styles.box}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="9" cy="9" r="5.5" />
        <path d="M13.2 13.2L17 17" />
      </svg>
      <input
        ref={inputRef}
        className={styles.input}
        type="search"
        role="combobox"
        dir="auto"
        value={query}
        maxLength={longestQuery}
        placeholder={label}
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={list !== undefined}
        aria-controls={list}
        aria-activedescendant={active}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => {
          onQuery(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
