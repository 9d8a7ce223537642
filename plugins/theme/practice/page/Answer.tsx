import {translate} from '@docusaurus/Translate';
import {useEffect, useRef, type ReactNode} from 'react';
import styles from './styles.module.css';

/** An answer as its page has it: what is said first, and rows to open. */
export default function Answer({element}: {element: Element}): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(element);
  }, [element]);
  return (
    <section
      className={styles.answer}
      aria-label={translate({id: 'practice.answer', message: 'Answer'})}
    >
      <div ref={place} className="markdown" />
    </section>
  );
}
