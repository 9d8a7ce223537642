import Main from '../../../components/Main';
import {
  isTopicPage,
  nextTopic,
  topicPage,
  type PageLink,
} from '../../../components/neighbour-pages';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import Translate, {translate} from '@docusaurus/Translate';
import DocItemContent from '@theme/DocItem/Content';
import DocItemFooter from '@theme/DocItem/Footer';
import DocPaginator from '@theme/DocPaginator';
import type {Props} from '@theme/DocItem/Layout';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * A page's text, the pages next to it, and the list of what is on it (plugins/theme/client/contents.ts): beside
 * the page where there is room, else over it when it is asked for.
 */
export default function DocItemLayout({children}: Props): ReactNode {
  const {frontMatter, toc} = useDoc();
  const hasContents = !frontMatter.hide_table_of_contents && toc.length > 0;
  return (
    <>
      {hasContents && (
        <>
          <nav
            className={`toc ${styles.contents}`}
            aria-label={translate({id: 'contents.title', message: 'On this page'})}
            data-contents
          >
            <p aria-hidden="true">
              <Translate id="contents.title">On this page</Translate>
            </p>
            <ul />
          </nav>
          {/* Pages of questions have it among their tools. */}
          <button type="button" className={styles.open} data-press="contents">
            <Translate id="contents.title">On this page</Translate>
          </button>
        </>
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
  const isOwn = isTopicPage(own, metadata.permalink);
  // Null in the front matter: the author wants no link.
  const previous =
    frontMatter.pagination_prev === null || isOwn ? metadata.previous : (metadata.previous ?? own);
  const next =
    frontMatter.pagination_next === null ? undefined : (metadata.next ?? nextTopic(topic));
  return {...(previous && {previous}), ...(next && {next})};
}
