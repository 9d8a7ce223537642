import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import LevelBadge from '@site/src/components/LevelBadge';
import type {Sample} from '@site/plugins/question-bank/types';
import {useState, type ReactNode} from 'react';
import styles from './styles.module.css';

/** A way straight into a question: one to think about, its answer a touch away. */
export default function StartQuestion({samples}: {samples: readonly Sample[]}): ReactNode {
  const [index, setIndex] = useState(0);
  const sample = samples[index % samples.length];
  if (!sample) return null;
  return (
    <section className={styles.card} aria-labelledby="start-title">
      <p className={styles.kicker}>
        <Translate id="home.start">Try one now</Translate>
      </p>
      <div aria-live="polite">
        <h2 id="start-title" className={styles.title}>
          {sample.title}
        </h2>
        <p className={styles.facts}>
          <span>{sample.topic}</span>
          {sample.level && <LevelBadge level={sample.level} />}
        </p>
        {sample.hint && <p className={styles.hint}>{sample.hint}</p>}
      </div>
      <p className={styles.actions}>
        <Link to={sample.href} className={clsx(styles.primary)}>
          <Translate id="home.start.open">Show the answer</Translate>
        </Link>
        <button
          type="button"
          className={styles.another}
          onClick={() => {
            setIndex(index + 1);
          }}
        >
          <Translate id="home.start.another">Another question</Translate>
        </button>
      </p>
    </section>
  );
}
