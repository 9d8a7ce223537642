import Head from '@docusaurus/Head';
import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Layout from '@theme/Layout';
import Main from '../../components/Main';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** In place of a page that was not saved, while there is no network. */
export default function Offline(): ReactNode {
  const title = translate({id: 'offline.page.title', message: 'This page was not saved'});
  return (
    <Layout title={title}>
      <Head>
        <meta name="robots" content="noindex" />
      </Head>
      <Main className={clsx('container', styles.page)}>
        <h1>{title}</h1>
        <p>
          <Translate id="offline.page.why">
            There is no connection, and this page is not among those that are saved on this device.
          </Translate>
        </p>
        <p className={styles.links}>
          {/* The empty address is the one that was asked for. */}
          <a href="">
            <Translate id="offline.page.again">Try again</Translate>
          </a>
          <Link to="/">
            <Translate id="offline.page.home">All topics</Translate>
          </Link>
        </p>
      </Main>
    </Layout>
  );
}
