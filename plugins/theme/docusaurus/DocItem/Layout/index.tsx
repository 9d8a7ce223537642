import Main from '../../../components/Main';
import {nextTopic, topicPage, type PageLink} from '../../../components/neighbour-pages';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import Translate, {translate} from '@docusaurus/Translate';
import DocItemContent from '@theme/DocItem/Content';
import DocItemFooter from '@theme/DocItem/Footer';
import DocPaginator from '@theme/DocPaginator';
import {withSlash} from '../../../../language/questions/addresses';
import type {Props} from '@theme/DocItem/Layout';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** A page's text, the list of what is on it (plugins/theme/client/contents.ts) and the pages next to it. */
export default function DocItemLayout({children}: Props): ReactNode {
  const {frontMatter, toc} = useDoc();
  const hasContents = !frontMatter.hide_table_of_contents && toc.length > 0;
  // The list first, as it stands above the text where there is no room beside it.
  return (
    <>
      {hasContents && (
        <details className={`toc ${styles.contents}`} data-contents>
          <summary>
            <Translate id="contents.title">On this page</Translate>
          </summary>
          <nav aria-label={translate({id: 'contents.title', message: 'On this page'})}>
            {/* Where the list stands beside the page, nothing opens it. */}
            <p className={styles.title} aria-hidden="true">
              <Translate id="contents.title">On this page</Translate>
            </p>
            <ul />
          </nav>
        </details>
      )}
      <Main inFrame>
        <article>
          <DocItemContent>{children}</DocItemContent>
          <DocItemFooter />
        </article>
        <DocPaginator {...useNeighbours()} />
      </Main>
    </>
  );
}

/** Before the first page of a topic is the topic, after its last is the next. */
function useNeighbours(): {previous?: PageLink; next?: PageLink} {
  const {frontMatter, metadata} = useDoc();
  const topic = useDocsSidebar()?.name;
  const own = topicPage(topic);
  const isOwn = withSlash(own?.permalink ?? '') === withSlash(metadata.permalink);
  // Null in the front matter: the author wants no link.
  const previous =
    frontMatter.pagination_prev === null || isOwn ? metadata.previous : (metadata.previous ?? own);
  const next =
    frontMatter.pagination_next === null ? undefined : (metadata.next ?? nextTopic(topic));
  return {...(previous && {previous}), ...(next && {next})};
}
