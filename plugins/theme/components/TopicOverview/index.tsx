import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import clsx from 'clsx';
import LevelCounts, {useQuestionCount} from '../LevelCounts';
import type {PageEntry, TopicPages} from '../../../bank/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The pages of a topic, with what is on them. */
export default function TopicOverview({topic}: {topic: TopicPages}): ReactNode {
  if (topic.pages.length === 0 && topic.isRoot) return null;
  if (topic.pages.length === 0) {
    return (
      <p>
        <Translate id="topic.empty">This topic has no pages yet.</Translate>
      </p>
    );
  }

  return (
    <>
      <div className={styles.total}>
        <LevelCounts counts={topic.counts} />
      </div>
      <ul className={styles.pages} data-pages>
        {topic.pages.map((page) => (
          <Page key={page.permalink} page={page} />
        ))}
      </ul>
    </>
  );
}

function Page({page}: {page: PageEntry}): ReactNode {
  const questionCount = useQuestionCount();
  return (
    <li className={styles.page}>
      <Link to={page.permalink} className={clsx(styles.link)}>
        {page.title}
      </Link>
      <span className={styles.count}>{questionCount(page.total)}</span>
      {page.description && <p className={styles.description}>{page.description}</p>}
      <LevelCounts counts={page.counts} />
    </li>
  );
}
