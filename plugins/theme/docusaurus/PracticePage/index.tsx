import Translate, {translate} from '@docusaurus/Translate';
import {SitePreviewMetadata} from '../../components/PreviewMetadata';
import Link from '@docusaurus/Link';
import topics from '@generated/question-bank/default/topics.json';
import Layout from '@theme/Layout';
import Main from '../../components/Main';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** Where questions are practised. What is in the place is for who has no script, or waits for it in vain. */
export default function PracticePage(): ReactNode {
  return (
    <Layout
      title={translate({id: 'practice.title', message: 'Practise'})}
      description={translate({
        id: 'practice.description',
        message:
          'One question at a time: say the answer, look, grade yourself. It comes back when it is due.',
      })}
    >
      <SitePreviewMetadata />
      <Main className={clsx('container', styles.page)}>
        <h1>
          <Translate id="practice.title">Practise</Translate>
        </h1>
        <div data-practice="">
          <p>
            <Translate id="practice.lead">
              One question at a time: say the answer, look, grade yourself. It comes back when it is
              due.
            </Translate>
          </p>
          <noscript>
            <p>
              <Translate id="practice.noscript">
                Practising needs script: it picks the questions, and keeps your grades on this
                device. Without, choose a topic: its answers open all the same.
              </Translate>
            </p>
          </noscript>
          <div className={styles.instead}>
            <p className={styles.failed}>
              <Translate
                id="practice.failed"
                values={{
                  again: (
                    // The empty address is the one that was asked for.
                    <a href="">
                      <Translate id="practice.failed.again">try again</Translate>
                    </a>
                  ),
                }}
              >
                {'Practising did not load. Choose a topic, or {again}.'}
              </Translate>
            </p>
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
