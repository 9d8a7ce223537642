import Translate, {translate} from '@docusaurus/Translate';
import {SitePreviewMetadata} from '@site/src/components/PreviewMetadata';
import SearchPanel from '@site/src/components/SearchPanel';
import {useAddress} from '@site/src/search/address';
import Layout from '@theme/Layout';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './search.module.css';

/** The search as a page: its address is the search, to share and to come back to. */
export default function SearchPage(): ReactNode {
  const {search, change, leave, opened} = useAddress();
  return (
    <Layout title={translate({id: 'search.page', message: 'Search'})}>
      <SitePreviewMetadata />
      <main className={clsx('container', styles.page)}>
        <h1>
          <Translate id="search.page.title">Search</Translate>
        </h1>
        <noscript>
          <p>
            <Translate id="search.noscript">
              Searching all questions needs script. Without, choose a topic, and search its pages
              with the browser: closed answers are found too.
            </Translate>
          </p>
        </noscript>
        <SearchPanel
          autoFocus
          search={search}
          onChange={change}
          onOpen={(result) => {
            leave(result.id);
          }}
          onEscape={() => {
            change({...search, query: ''});
          }}
          opened={opened}
        />
      </main>
    </Layout>
  );
}
