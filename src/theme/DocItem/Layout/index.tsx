import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate, {translate} from '@docusaurus/Translate';
import DocItemContent from '@theme/DocItem/Content';
import DocItemFooter from '@theme/DocItem/Footer';
import DocPaginator from '@theme/DocPaginator';
import type {Props} from '@theme/DocItem/Layout';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** A page's text, the list of what is on it (src/client/contents.ts) and the pages next to it. */
export default function DocItemLayout({children}: Props): ReactNode {
  const {frontMatter, metadata, toc} = useDoc();
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
            <ul />
          </nav>
        </details>
      )}
      <main className={styles.main}>
        <article>
          <DocItemContent>{children}</DocItemContent>
          <DocItemFooter />
        </article>
        <DocPaginator
          {...(metadata.previous && {previous: metadata.previous})}
          {...(metadata.next && {next: metadata.next})}
        />
      </main>
    </>
  );
}
