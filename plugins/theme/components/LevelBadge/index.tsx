import names from '@generated/question-bank/default/levels.json';
import clsx from 'clsx';
import type {Difficulty} from '../../../language/questions/difficulty';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** All levels of the bank, easiest first; `none` is the last. */
export const levels = Object.keys(names);

/** The name of a level, or of having none, in the reader's language. */
export function levelName(level: Difficulty): string {
  return names[level] ?? level;
}

/** Rising bars of ink, as many filled as the level has steps. */
export function LevelBars({level}: {level: Difficulty}): ReactNode {
  return <span className={styles.bars} data-bars={level} aria-hidden="true" />;
}

/** A question's level: bars and its name. */
export default function LevelBadge({
  level,
  className,
}: {
  level: Difficulty;
  className?: string | undefined;
}): ReactNode {
  return (
    <span className={clsx('level-badge', styles.badge, className)}>
      <LevelBars level={level} />
      {levelName(level)}
    </span>
  );
}
