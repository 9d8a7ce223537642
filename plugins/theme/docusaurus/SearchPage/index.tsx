import Translate, {translate} from '@docusaurus/Translate';
import {SitePreviewMetadata} from '../../components/PreviewMetadata';
import Link from '@docusaurus/Link';
import topics from '@generated/question-bank/default/topics.json';
import Layout from '@theme/Layout';
import {useCounts} from '../../components/counts';
import Main from '../../components/Main';
import NotLoaded from '../../components/NotLoaded';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The search as a page: its address is the search, to share and to come back to. */
export default function SearchPage({practises = true}: {practises?: boolean}): ReactNode {
  const {formatCount} = useCounts();
  const label = translate({id: 'search.label', message: 'Search questions'});
  return (
    <Layout
      title={translate({id: 'search.page', message: 'Search'})}
      description={translate({
        id: 'search.description',
        message: 'Search all questions, answers and topics of the site.',
      })}
    >
      <SitePreviewMetadata />
      <Main className={clsx('container', styles.page)}>
        <h1>
          <Translate id="search.page.title">Search</Translate>
        </h1>
        {practises && (
          <p className={styles.random}>
            <Link to="/practice/" data-press="random">
              <Translate id="ways.random">Random question</Translate>
            </Link>
          </p>
        )}
        <noscript>
          <p>
            <Translate id="search.noscript">
              Searching all questions needs script. Without, choose a topic, and search its pages
              with the browser: closed answers are found too.
            </Translate>
          </p>
        </noscript>
        {/* What the search panel replaces when it is there (plugins/theme/client/search-page.ts). */}
        <div data-search-page>
          <div className={styles.place}>
            <form className={styles.form} role="search">
              <input
                className={styles.field}
                type="search"
                name="q"
                autoComplete="off"
                placeholder={label}
                aria-label={label}
              />
            </form>
            <NotLoaded className={styles.failed} />
          </div>
          <nav aria-labelledby="search-topics">
            <p id="search-topics" className={styles.heading}>
              <Translate id="search.topics">Topics</Translate>
            </p>
            <ul className={styles.topics}>
              {topics.map(({id, label, permalink, total}) => (
                <li key={id}>
                  <Link to={permalink}>{label}</Link> <span>{formatCount(total)}</span>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </Main>
    </Layout>
  );
}
