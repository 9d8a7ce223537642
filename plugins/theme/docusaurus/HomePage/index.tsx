import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import home from '@generated/question-bank/default/home.json';
import Layout from '@theme/Layout';
import Main from '../../components/Main';
import LevelCounts, {usePageCount, useQuestionCount} from '../../components/LevelCounts';
import {SitePreviewMetadata} from '../../components/PreviewMetadata';
import StartQuestion from '../../components/StartQuestion';
import type {Topic} from '../../../bank/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

const everySection = ['start', 'topics'] as const;

export default function HomePage(): ReactNode {
  const questionCount = useQuestionCount();
  const {tagline} = useDocusaurusContext().siteConfig;
  const {title, lead, description, sections = everySection} = home.words;
  useBrokenLinks().collectAnchor('topics');
  return (
    <Layout
      title={tagline}
      description={
        description ??
        translate({
          id: 'home.description',
          message:
            'Interview questions with answers you can say aloud, sources to check and a level for each.',
        })
      }
    >
      <SitePreviewMetadata />
      <Main className={`container ${styles.home}`}>
        <header className={styles.hero}>
          <div>
            <h1 className={styles.title}>
              {title ?? <Translate id="home.title">Say the answer before you open it.</Translate>}
            </h1>
            <p className={styles.lead}>
              {lead ?? (
                <Translate id="home.lead">
                  Real interview questions with answers short enough to say aloud, deep enough for
                  the follow-up, and sourced so you can check them.
                </Translate>
              )}
            </p>
            <div className={styles.total}>
              <p className={styles.totalCount}>{questionCount(home.total)}</p>
              <LevelCounts counts={home.counts} />
            </div>
          </div>
          {sections.includes('start') && <StartQuestion samples={home.samples} />}
        </header>
        {sections.includes('topics') && <Topics />}
      </Main>
    </Layout>
  );
}

function Topics(): ReactNode {
  return (
    <section id="topics" className={styles.topics} aria-labelledby="topics-title">
      <h2 id="topics-title">
        <Translate id="home.topics">Topics</Translate>
      </h2>
      <ul className={styles.list}>
        {home.topics.map((topic) => (
          <TopicCard key={topic.id} topic={topic} />
        ))}
      </ul>
    </section>
  );
}

function TopicCard({topic}: {topic: Topic}): ReactNode {
  const questionCount = useQuestionCount();
  const pageCount = usePageCount();
  return (
    <li className={styles.card}>
      <h3 className={styles.cardTitle}>
        <Link to={topic.permalink}>{topic.label}</Link>
      </h3>
      {topic.description && <p className={styles.description}>{topic.description}</p>}
      <p className={styles.counts}>
        {questionCount(topic.total)} · {pageCount(topic.pageCount)}
      </p>
      <LevelCounts counts={topic.counts} />
    </li>
  );
}
