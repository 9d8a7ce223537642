import {useHistory, useLocation} from '@docusaurus/router';
import Translate, {translate} from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {SitePreviewMetadata} from '@site/src/components/PreviewMetadata';
import SearchPanel from '@site/src/components/SearchPanel';
import {readSearch, searchUrl} from '@site/src/search/query-url';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';

/** The search as a page: its address is the search, to share and to come back to. */
export default function SearchPage(): ReactNode {
  const history = useHistory();
  const location = useLocation();
  const search = readSearch(useIsBrowser() ? location.search : '');
  return (
    <Layout title={translate({id: 'search.page', message: 'Search'})}>
      <SitePreviewMetadata />
      <main className="container margin-vert--lg">
        <h1>
          <Translate id="search.page.title">Search</Translate>
        </h1>
        <SearchPanel
          autoFocus
          search={search}
          onChange={(next) => {
            history.replace({...location, search: searchUrl(next)});
          }}
        />
        <noscript>
          <p>
            <Translate id="search.noscript">
              Searching needs script. Each page can be searched with the browser: closed answers are
              found too.
            </Translate>
          </p>
        </noscript>
      </main>
    </Layout>
  );
}
