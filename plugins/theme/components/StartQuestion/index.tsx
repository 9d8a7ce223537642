import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import LevelBadge from '../LevelBadge';
import type {Sample} from '../../../bank/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** A way straight into a question: one to think about, its answer a touch away. */
export default function StartQuestion({samples}: {samples: readonly Sample[]}): ReactNode {
  if (samples.length === 0) return null;
  return (
    <section className={styles.card} aria-labelledby="start-title">
      <p className={styles.kicker} id="start-title">
        <Translate id="home.start">Try one now</Translate>
      </p>
      <div aria-live="polite">
        {samples.map((sample, index) => (
          <div key={sample.href} data-sample hidden={index > 0}>
            <h2 className={styles.title}>{sample.title}</h2>
            <p className={styles.facts}>
              <span>{sample.topic}</span>
              {sample.level && <LevelBadge level={sample.level} />}
            </p>
            {sample.hint && <p className={styles.hint}>{sample.hint}</p>}
            <p className={styles.actions}>
              <Link to={sample.href} className={clsx(styles.primary)}>
                <Translate id="home.start.open">Show the answer</Translate>
              </Link>
              {samples.length > 1 && (
                <button type="button" className={styles.another} data-press="another-question">
                  <Translate id="home.start.another">Another question</Translate>
                </button>
              )}
            </p>
          </div>
        ))}
      </div>
    </section>
  );
}
