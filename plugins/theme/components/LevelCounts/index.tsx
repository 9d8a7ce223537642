import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {levelName, levels} from '../LevelBadge';
import type {LevelCounts as Counts} from '../../../language/questions/difficulty';
import {usePluralForm} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** "20 questions" in the reader's language. */
export function useQuestionCount(): (count: number) => string {
  const {selectMessage} = usePluralForm();
  const {currentLocale} = useDocusaurusContext().i18n;
  return (count) =>
    selectMessage(
      count,
      translate(
        {
          id: 'count.questions',
          description: 'Plural forms, separated by |',
          message: 'One question|{count} questions',
        },
        {count: count.toLocaleString(currentLocale)},
      ),
    );
}

/** "6 pages" in the reader's language. */
export function usePageCount(): (count: number) => string {
  const {selectMessage} = usePluralForm();
  const {currentLocale} = useDocusaurusContext().i18n;
  return (count) =>
    selectMessage(
      count,
      translate(
        {
          id: 'count.pages',
          description: 'Plural forms, separated by |',
          message: 'One page|{count} pages',
        },
        {count: count.toLocaleString(currentLocale)},
      ),
    );
}

/** How a set of questions divides into levels: a bar, and the same in words. */
export default function LevelCounts({counts}: {counts: Counts}): ReactNode {
  const shown = levels.flatMap((level) => {
    const count = counts[level] ?? 0;
    return count > 0 ? [{level, count}] : [];
  });
  if (shown.length === 0) return null;
  return (
    <span className={styles.levels}>
      <Bar parts={shown} />
      <span className={styles.words}>
        {shown.map(({level, count}) => (
          <span key={level}>
            {count} {levelName(level)}
          </span>
        ))}
      </span>
    </span>
  );
}

/** Parts as long as their share: drawn, because a policy may forbid an element's own style. */
function Bar({parts}: {parts: readonly {level: string; count: number}[]}): ReactNode {
  const total = parts.reduce((sum, {count}) => sum + count, 0);
  const gap = 1;
  const room = 100 - gap * (parts.length - 1);
  const lengths = parts.map(({count}) => (room * count) / total);
  const start = (index: number) =>
    lengths.slice(0, index).reduce((sum, length) => sum + length + gap, 0);
  return (
    <svg className={styles.bar} viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({level}, index) => (
        <rect
          key={level}
          data-part={level}
          x={start(index).toFixed(2)}
          width={lengths[index]?.toFixed(2)}
          height="1"
        />
      ))}
    </svg>
  );
}
