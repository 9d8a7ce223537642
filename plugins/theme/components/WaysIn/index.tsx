import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import {useCounts} from '../counts';
import {LevelBars, levelName, levels} from '../LevelBadge';
import type {LevelCounts} from '../../../language/questions/difficulty';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * Ways into the questions of a page that lists pages: one of them at random, and those of a level.
 * Works as the tools of a page of questions do (plugins/theme/client/page-tools.ts): without script the
 * counts remain, and the first way is a link.
 *
 * @param first - Where the link of the random question leads without script.
 * @param topic - Id of the topic whose questions these are; without it all are.
 * @param children - Ways that come before these.
 */
export default function WaysIn({
  counts,
  first,
  topic,
  children,
}: {
  counts: LevelCounts;
  first: string | undefined;
  topic?: string;
  children?: ReactNode;
}): ReactNode {
  const {formatCount} = useCounts();
  const shown = levels.filter((level) => (counts[level] ?? 0) > 0);
  const total = Object.values(counts).reduce((all, count) => all + count, 0);
  if (total === 0) return null;
  return (
    <div
      className={styles.ways}
      data-tools
      data-total={total}
      {...Object.fromEntries(shown.map((level) => [`data-${level}`, counts[level]]))}
    >
      {children}
      <Link
        to={`/practice/?${topic === undefined ? '' : `topic=${encodeURIComponent(topic)}&`}start`}
        className={clsx(styles.way)}
      >
        <Translate id="ways.practise">Practise: 10 in 15 minutes</Translate>
      </Link>
      <Link
        to={`/practice/interview/${topic === undefined ? '' : `?topic=${encodeURIComponent(topic)}`}`}
        className={clsx(styles.way)}
      >
        <Translate id="interview.title">Mock interview</Translate>
      </Link>
      {first !== undefined && (
        <Link to={first} className={clsx(styles.way)} data-press="random">
          <Translate id="ways.random">Random question</Translate>
        </Link>
      )}
      {shown.length > 1 && (
        <div
          className={styles.levels}
          role="group"
          aria-label={translate({id: 'tools.levels', message: 'Questions per level'})}
        >
          <span className={styles.way} data-press="level" data-level="all">
            <Translate id="tools.all">All</Translate>{' '}
            <span className={styles.count}>{formatCount(total)}</span>
          </span>
          {shown.map((level) => (
            <span key={level} className={styles.way} data-press="level" data-level={level}>
              {level !== 'none' && <LevelBars level={level} />}
              {levelName(level)}{' '}
              <span className={styles.count}>{formatCount(counts[level] ?? 0)}</span>
            </span>
          ))}
        </div>
      )}
    </div>
  );
}
