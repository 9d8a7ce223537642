import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** What the page's answers depend on: versions, and when somebody last checked them. */
export default function PageFacts({
  assumes,
  reviewed,
}: {
  assumes?: string;
  reviewed?: string;
}): ReactNode {
  const {currentLocale} = useDocusaurusContext().i18n;
  if (!assumes && !reviewed) return null;
  return (
    <ul className={styles.facts}>
      {assumes && (
        <li>
          <Translate id="page.assumes" values={{assumes}}>
            {'Assumes {assumes}'}
          </Translate>
        </li>
      )}
      {reviewed && (
        <li>
          <Translate
            id="page.reviewed"
            values={{date: <time dateTime={reviewed}>{longDate(reviewed, currentLocale)}</time>}}
          >
            {'Reviewed {date}'}
          </Translate>
        </li>
      )}
    </ul>
  );
}

/** `2026-11-23` as a reader writes it; anything else as it is. */
function longDate(date: string, locale: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time)
    ? date
    : new Intl.DateTimeFormat(locale, {dateStyle: 'long', timeZone: 'UTC'}).format(time);
}
