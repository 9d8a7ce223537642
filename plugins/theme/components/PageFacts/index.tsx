import Translate from '@docusaurus/Translate';
import {useLanguage} from '../counts';
import {useQuestionCount} from '../question-count';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * What the page holds, when somebody last checked it and what its answers depend on, and the
 * author's introduction.
 *
 * @param count - Of questions; Markdown's elements have texts.
 * @param folds - On a phone it may be longer than a reader who came for questions wants to scroll past:
 *   a native disclosure unfolds it, without script.
 */
export default function PageFacts({
  count,
  assumes,
  reviewed,
  folds = false,
  children,
}: {
  count: string;
  assumes?: string;
  reviewed?: string;
  folds?: boolean;
  children?: ReactNode;
}): ReactNode {
  const language = useLanguage();
  const questionCount = useQuestionCount();
  return (
    <div className={styles.about}>
      {folds && (
        <details className={styles.fold}>
          <summary>
            <span className="visually-hidden">
              <Translate id="page.about" description="Unfolds the introduction of a page">
                About this page
              </Translate>
            </span>
          </summary>
        </details>
      )}
      <p className={styles.facts}>
        {questionCount(Number(count))}
        {reviewed && (
          <>
            {' · '}
            <Translate
              id="page.reviewed"
              values={{date: <time dateTime={reviewed}>{shortDate(reviewed, language)}</time>}}
            >
              {'reviewed {date}'}
            </Translate>
          </>
        )}
        {assumes && (
          <>
            {' · '}
            <Translate id="page.assumes" values={{assumes}}>
              {'assumes {assumes}'}
            </Translate>
          </>
        )}
      </p>
      {children && <div className={styles.introduction}>{children}</div>}
    </div>
  );
}

/** `2026-11-23` as a reader writes it, in English as the British do; anything else as it is. */
function shortDate(date: string, language: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time)
    ? date
    : new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
        dateStyle: 'medium',
        timeZone: 'UTC',
      }).format(time);
}
