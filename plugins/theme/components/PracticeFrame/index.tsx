import {translate} from '@docusaurus/Translate';
import Link from '@docusaurus/Link';
import topics from '@generated/question-bank/default/topics.json';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import Main from '../Main';
import NotLoaded from '../NotLoaded';
import {SitePreviewMetadata} from '../PreviewMetadata';
import styles from './styles.module.css';

/**
 * A page that its script draws (plugins/theme/practice/mount.tsx). What is in the place is for who has no script, or
 * waits for it in vain.
 *
 * @param kind - What is drawn: '' for practising.
 * @param noScript - Why nothing is, and what to do instead.
 */
export default function PracticeFrame({
  kind,
  title,
  description,
  noScript,
}: {
  kind: '' | 'interview';
  title: string;
  description: string;
  noScript: string;
}): ReactNode {
  return (
    <Layout title={title} description={description}>
      <SitePreviewMetadata />
      <Main className={clsx('container', styles.page)}>
        <h1>{title}</h1>
        <div data-practice={kind}>
          <p>{description}</p>
          <noscript>
            <p>{noScript}</p>
          </noscript>
          <div className={styles.instead}>
            <NotLoaded className={styles.failed} />
            <nav aria-label={translate({id: 'menu.label', message: 'Topics'})}>
              <ul className={styles.topics}>
                {topics.map(({id, label, permalink}) => (
                  <li key={id}>
                    <Link to={permalink}>{label}</Link>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </div>
      </Main>
    </Layout>
  );
}
