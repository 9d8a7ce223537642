import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {levelName} from '@site/src/components/LevelBadge';
import type {LevelCounts as Counts} from '@site/plugins/question-model/difficulty';
import {usePluralForm} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

const levels = ['beginner', 'intermediate', 'advanced', 'none'] as const;

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

/** Between two parts of the bar, in percent of its width. */
const gap = 0.8;

/** How a set of questions divides into levels: a bar, and the same in words. */
export default function LevelCounts({counts}: {counts: Counts}): ReactNode {
  const shown = levels.filter((level) => counts[level] > 0);
  if (shown.length === 0) return null;
  const sum = shown.reduce((total, level) => total + counts[level], 0);
  const percent = (count: number) => (count / sum) * (100 + gap);
  const starts = shown.map((_, index) =>
    percent(shown.slice(0, index).reduce((before, level) => before + counts[level], 0)),
  );
  return (
    <span className={styles.levels}>
      {/* Its parts are attributes, as a Content-Security-Policy refuses styles inside pages. */}
      <svg className={styles.bar} aria-hidden="true">
        {shown.map((level, index) => (
          <rect
            key={level}
            data-part={level}
            x={`${(starts[index] ?? 0).toFixed(1)}%`}
            width={`${Math.max(0, percent(counts[level]) - gap).toFixed(1)}%`}
            height="6"
            rx="3"
          />
        ))}
      </svg>
      <span className={styles.words}>
        {shown.map((level) => (
          <span key={level}>
            {counts[level]} {levelName(level)}
          </span>
        ))}
      </span>
    </span>
  );
}
