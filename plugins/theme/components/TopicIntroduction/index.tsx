import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * What the author of a topic says of it, behind its first line; open where there is room.
 *
 * @param first - The beginning of its text.
 */
export default function TopicIntroduction({
  first,
  children,
}: {
  first: string;
  children: ReactNode;
}): ReactNode {
  return (
    <details className={styles.introduction}>
      <summary className={styles.summary}>
        <span className={styles.title}>
          <Translate id="topic.introduction">About this topic</Translate>
        </span>
        <span className={styles.first} aria-hidden="true">
          {first}
        </span>
      </summary>
      {children}
    </details>
  );
}
