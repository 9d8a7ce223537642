import {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {Difficulty} from '../../../language/questions/difficulty';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The name of a level, or of having none, in the reader's language. */
export function levelName(level: Difficulty | 'none'): string {
  switch (level) {
    case 'beginner':
      return translate({id: 'level.beginner', message: 'Beginner'});
    case 'intermediate':
      return translate({id: 'level.intermediate', message: 'Intermediate'});
    case 'advanced':
      return translate({id: 'level.advanced', message: 'Advanced'});
    case 'none':
      return translate({id: 'level.none', message: 'No level'});
  }
}

/** Three rising bars, as many filled as the level has steps: told apart without colour. */
export function LevelBars({level}: {level: Difficulty | 'none'}): ReactNode {
  return <span className={styles.bars} data-bars={level} aria-hidden="true" />;
}

/** A question's level: word, shape and colour. */
export default function LevelBadge({
  level,
  className,
}: {
  level: Difficulty;
  className?: string | undefined;
}): ReactNode {
  return (
    <span className={clsx('level-badge', styles.badge, className)} data-badge={level}>
      <LevelBars level={level} />
      {levelName(level)}
    </span>
  );
}
