import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * A labelled remark in an answer: an interview tip, a common mistake, a trade-off.
 *
 * @param tone - The id of its kind, which has its colour and sign (plugins/site/vocabulary-styles.ts).
 */
export default function Callout({tone, children}: {tone: string; children?: ReactNode}): ReactNode {
  return (
    <div className={styles.callout} data-tone={tone}>
      <div>{children}</div>
    </div>
  );
}

export function CalloutLabel({children}: {children?: ReactNode}): ReactNode {
  return <p className={styles.label}>{children}</p>;
}
