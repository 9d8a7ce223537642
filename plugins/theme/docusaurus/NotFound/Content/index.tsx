import Link from '@docusaurus/Link';
import Main from '../../../components/Main';
import {PageMetadata} from '@docusaurus/theme-common';
import Translate, {translate} from '@docusaurus/Translate';
import {SitePreviewMetadata} from '../../../components/PreviewMetadata';
import {Row, Rows} from '../../../components/Rows';
import SiteMenu from '../../../components/SiteMenu';
import home from '@generated/question-bank/default/home.json';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import type {Props} from '@theme/NotFound/Content';
import styles from './styles.module.css';

/**
 * What a reader can do who came to an address that is not there. With title and menu: below the
 * address of the bank, which is the site's, Docusaurus shows this without the page around it.
 */
export default function NotFoundContent({className}: Props): ReactNode {
  return (
    <>
      <PageMetadata title={translate({id: 'theme.NotFound.title', message: 'Page not found'})} />
      <SitePreviewMetadata />
      <SiteMenu />
      <Main className={clsx('container', styles.page, className)}>
        <h1>
          <Translate id="notFound.title">There is no page at this address</Translate>
        </h1>
        <p className={styles.lead}>
          <Translate id="notFound.lead">
            It may have moved, or the link lost a letter on its way. The question you want is most
            likely in one of these topics.
          </Translate>
        </p>
        {/* The script adds what the address may have meant (plugins/theme/client/missing.ts). */}
        <p className={styles.ways} data-stage="missing">
          <Link to="/">
            <Translate id="notFound.home">Go to the home page</Translate>
          </Link>
        </p>
        <h2>
          <Translate id="home.topics">Topics</Translate>
        </h2>
        <Rows>
          {home.topics.map(({id, permalink, label, counts}) => (
            <Row key={id} href={permalink} title={label} counts={counts} topic={id} />
          ))}
        </Rows>
      </Main>
    </>
  );
}
