import type {Tone} from '@site/plugins/question-model/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** One path for each tone, on a 20 × 20 grid. */
const icons: Record<Tone, string> = {
  key: 'M4 10.5l4 4 8-9',
  tip: 'M7.5 16.5h5M8 14v-1.5a5 5 0 1 1 4 0V14',
  warning: 'M10 3.5l7.5 13h-15zM10 8.5v3.5M10 14.2v.1',
  wrong: 'M5 5l10 10M15 5L5 15',
  'follow-up': 'M15.5 6.5H7a3.5 3.5 0 0 0 0 7h1M12.5 3.5l3 3-3 3',
  note: 'M4 4.5h12M4 10h12M4 15.5h7',
};

/** A labelled remark in an answer: an interview tip, a common mistake, a trade-off. */
export default function Callout({tone, children}: {tone: Tone; children?: ReactNode}): ReactNode {
  return (
    <div className={styles.callout} data-tone={tone}>
      <svg className={styles.icon} viewBox="0 0 20 20" aria-hidden="true">
        <path d={icons[tone]} />
      </svg>
      <div className={styles.body}>{children}</div>
    </div>
  );
}

export function CalloutLabel({children}: {children?: ReactNode}): ReactNode {
  return <p className={styles.label}>{children}</p>;
}
