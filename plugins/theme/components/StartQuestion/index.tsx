import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {LevelBars, levelName} from '../LevelBadge';
import type {Sample} from '../../../bank/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * A question that is asked, its answer a touch away and in place. All samples are in the page, one over
 * the other, so that what is pressed stays where it is; which one is seen, the early script says before
 * the first paint, and "Skip" afterwards (plugins/theme/client/asked.ts).
 */
export default function StartQuestion({samples}: {samples: readonly Sample[]}): ReactNode {
  if (samples.length === 0) return null;
  return (
    <section className={styles.stage} aria-label={asks()} data-stage>
      <Head>
        <html data-asks={samples.length} />
      </Head>
      {samples.map((sample, index) => (
        <Asked key={sample.href} sample={sample} index={index} isOnly={samples.length === 1} />
      ))}
    </section>
  );
}

const asks = () => translate({id: 'home.start', message: 'The interviewer asks'});

function Asked({
  sample: {title, titleParts = [title], href, level, hint, topic, shortAnswer},
  index,
  isOnly,
}: {
  sample: Sample;
  index: number;
  isOnly: boolean;
}): ReactNode {
  return (
    <div className={styles.sample} data-sample={index} data-of-level={level ?? 'none'}>
      <div>
        <p className={styles.facts}>
          <span>{asks()}</span>
          <span>
            {topic} {level && <LevelBars level={level} />}
            {level && <span className="visually-hidden">{levelName(level)}</span>}
          </span>
        </p>
        <h2 className={styles.title}>
          {titleParts.map((part, place) =>
            place % 2 === 1 ? <code key={place}>{part}</code> : part,
          )}
        </h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </div>
      <div className={styles.actions}>
        {shortAnswer ? (
          <details className={styles.answer}>
            <summary className={styles.show}>
              <span className={styles.closed}>
                <Translate id="home.start.open">I’ve said it: show me</Translate>
              </span>
              <span className={styles.opened}>
                <Translate id="home.start.close">Hide the answer</Translate>
              </span>
            </summary>
            <div className={styles.say}>
              <p className={styles.label}>
                <Translate id="home.start.say">Say it aloud</Translate>
              </p>
              <p>{shortAnswer}</p>
            </div>
            <div className={styles.on}>
              <Link to={href} className={clsx(styles.whole)}>
                <Translate id="home.start.whole">The whole answer</Translate>
              </Link>
              {!isOnly && (
                <button type="button" className={styles.skip} data-press="skip">
                  <Translate id="home.start.next">Another question</Translate>
                </button>
              )}
            </div>
          </details>
        ) : (
          <Link to={href} className={clsx(styles.answer, styles.show)}>
            <Translate id="home.start.page">Show the answer</Translate>
          </Link>
        )}
        {!isOnly && (
          <button type="button" className={styles.skip} data-press="skip">
            <Translate id="home.start.another">Skip</Translate>
          </button>
        )}
      </div>
    </div>
  );
}
