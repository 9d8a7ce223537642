import Link from '@docusaurus/Link';
import clsx from 'clsx';
import {levels} from '../LevelBadge';
import {useCounts} from '../counts';
import {useQuestionCount} from '../question-count';
import {topicHue} from '../topic-hue';
import type {LevelCounts} from '../../../language/questions/difficulty';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * Topics or pages, one below the other; what readers choose to see goes with their links.
 *
 * @param isDense - There are so many that a phone has two beside each other, without what is in them.
 */
export function Rows({
  children,
  isDense = false,
}: {
  children: ReactNode;
  isDense?: boolean;
}): ReactNode {
  return (
    <ul className={clsx(styles.rows, isDense && styles.dense)} data-pages>
      {children}
    </ul>
  );
}

/**
 * A topic or a page with how many questions it has: of the level that is chosen, or in all.
 *
 * @param topic - Id of the topic, whose sign and hue begin the row.
 * @param mark - A word on it.
 */
export function Row({
  href,
  title,
  text = '',
  counts,
  topic,
  mark,
}: {
  href: string;
  title: string;
  text?: string;
  counts: LevelCounts;
  topic?: string;
  mark?: ReactNode;
}): ReactNode {
  const present = levels.filter((level) => (counts[level] ?? 0) > 0);
  return (
    <li className={styles.row} {...(present.length > 0 && {'data-level': present.join(' ')})}>
      {topic !== undefined && (
        <span className={styles.tile} {...topicHue(topic)} aria-hidden="true">
          {sign(title)}
        </span>
      )}
      <div className={styles.words}>
        <h3 className={styles.title}>
          <Link to={href} className={clsx(styles.link)}>
            {title}
          </Link>
          {mark && <span className={styles.mark}>{mark}</span>}
        </h3>
        {text && <p className={styles.text}>{text}</p>}
      </div>
      {present.length > 0 && (
        <p className={styles.counts}>
          <Count count={Object.values(counts).reduce((all, count) => all + count, 0)} />
          {present.map((level) => (
            <Count key={level} level={level} count={counts[level] ?? 0} />
          ))}
        </p>
      )}
    </li>
  );
}

/** Of all levels, or of one: a style shows the one that the reader asks for. */
function Count({count, level}: {count: number; level?: string}): ReactNode {
  const {formatCount} = useCounts();
  const questionCount = useQuestionCount();
  return (
    <span
      className={level === undefined ? styles.all : styles.one}
      data-count={count}
      {...(level !== undefined && {'data-level': level})}
    >
      <span aria-hidden="true">{formatCount(count)}</span>
      <span className="visually-hidden">{questionCount(count)}</span>
    </span>
  );
}

/** As elements have signs: `AWS`, `CI`, `Ku`. */
function sign(title: string): string {
  return /^\p{L}{1,3}(?!\p{L})|[\p{L}\p{N}]{1,2}/u.exec(title)?.[0] ?? '';
}
