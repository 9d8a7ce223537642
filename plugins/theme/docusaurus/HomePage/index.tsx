import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Head from '@docusaurus/Head';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import files from '@generated/question-bank/default/exports.json';
import home from '@generated/question-bank/default/home.json';
import Layout from '@theme/Layout';
import Main from '../../components/Main';
import MovedQuestions from '../../components/MovedQuestions';
import {useQuestionCount} from '../../components/question-count';
import {SitePreviewMetadata} from '../../components/PreviewMetadata';
import {Row, Rows} from '../../components/Rows';
import StartQuestion from '../../components/StartQuestion';
import WaysIn from '../../components/WaysIn';
import clsx from 'clsx';
import type {Home} from '../../../bank/types';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

export default function HomePage(): ReactNode {
  const questionCount = useQuestionCount();
  const {tagline} = useDocusaurusContext().siteConfig;
  const {title, lead, description, sections} = home.words;
  const feed = useBaseUrl(files.feed);
  const starts = sections.includes('start');
  const words =
    lead ??
    translate({
      id: 'home.lead',
      message:
        '{questions} with answers short enough to say aloud, and deep enough for the follow-up.',
    });
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
      {files.feed !== undefined && (
        <Head>
          <link rel="alternate" type="application/atom+xml" href={feed} />
        </Head>
      )}
      <Main className={`container ${styles.home}`}>
        <header className={styles.claim}>
          <h1 className={styles.title}>
            {title ?? <Translate id="home.title">Say it before you open it.</Translate>}
          </h1>
          <p className={styles.lead}>{words.replace('{questions}', questionCount(home.total))}</p>
        </header>
        {starts && (
          <>
            <div className={styles.stage}>
              <StartQuestion samples={home.samples} />
            </div>
            <div className={styles.ways}>
              <WaysIn counts={home.counts} first={home.samples[0]?.href} />
            </div>
          </>
        )}
        {sections.includes('topics') && <Topics />}
        {home.greeting && <Greeting {...home.greeting} />}
        {sections.includes('trust') && <Trust />}
        <MovedQuestions page={home} />
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
      <Rows isDense={home.topics.length > 10}>
        {home.topics.map(({id, permalink, label, pageNames, counts}) => (
          <Row
            key={id}
            href={permalink}
            title={label}
            text={pageNames.join(', ')}
            counts={counts}
            topic={id}
          />
        ))}
      </Rows>
    </section>
  );
}

/** The bank's own first page: what it was on the site that it came from, or what its author says of all of it. */
function Greeting({title, permalink, description}: NonNullable<Home['greeting']>): ReactNode {
  return (
    <section className={styles.greeting} aria-labelledby="greeting">
      <h2 id="greeting">
        <Link to={permalink}>{title}</Link>
      </h2>
      <p>{description}</p>
    </section>
  );
}

/** Why one can trust the bank, in the words of those who make it. */
function Trust(): ReactNode {
  const {trust = [], about} = home.words;
  if (trust.length === 0 && about === undefined) return null;
  return (
    <section
      className={styles.trust}
      aria-label={translate({id: 'home.trust', message: 'Why you can trust it'})}
    >
      {trust.map(({title, text}) => (
        <p key={title}>
          <b>{title}</b> {text}
        </p>
      ))}
      {about !== undefined && (
        <p>
          <Link to={about} className={clsx(styles.about)}>
            <Translate id="home.about">Who writes and who reviews</Translate>
          </Link>
        </p>
      )}
    </section>
  );
}
