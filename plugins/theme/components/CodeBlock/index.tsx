import Translate, {translate} from '@docusaurus/Translate';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {useCounts} from '../counts';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * Code, highlighted when the site was built; copied by plugins/theme/client/copy-code.ts.
 *
 * @param id - What links lead to.
 * @param commands - What is copied of a terminal session, instead of all its text.
 * @param lines - How many, of a block so long that it is folded.
 * @param html - Escaped text with `<i>` for what has a colour (`remark-code`).
 * @param numbered - Whether lines have numbers, marks or notes: their style is in css/code-lines.css.
 */
export default function CodeBlock({
  id,
  language,
  title,
  html,
  commands,
  lines,
  numbered,
}: {
  id?: string;
  language?: string;
  title?: string;
  html: string;
  commands?: string;
  lines?: string;
  numbered?: string;
}): ReactNode {
  const {formatCount} = useCounts();
  const {collectAnchor} = useBrokenLinks();
  if (id !== undefined) collectAnchor(id);
  const name = title ?? language;
  return (
    <figure id={id} className={styles.figure} data-commands={commands} data-lines={numbered}>
      <figcaption>
        <span className={title ? styles.title : undefined}>{name}</span>
        <button type="button" data-press="copy-code">
          <Translate id="code.copy">Copy</Translate>
        </button>
      </figcaption>
      {lines !== undefined && (
        // Empty: what it opens is the code, which stays one text, and is there for find-in-page.
        <details className={styles.more}>
          <summary>
            {translate(
              {id: 'code.lines', message: 'Show all {count} lines'},
              {count: formatCount(Number(lines))},
            )}
          </summary>
        </details>
      )}
      {/* Scrolls inside itself, so it must be reachable by keyboard. */}
      <pre
        className={`scrolls ${styles.pre}`}
        tabIndex={0}
        role="group"
        aria-label={
          name
            ? translate({id: 'code.label', message: 'Code: {name}'}, {name})
            : translate({id: 'code.label.unnamed', message: 'Code'})
        }
      >
        <code dangerouslySetInnerHTML={{__html: html}} />
      </pre>
    </figure>
  );
}
