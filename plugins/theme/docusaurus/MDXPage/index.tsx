import {PageMetadata} from '@docusaurus/theme-common';
import ContentVisibility from '@theme/ContentVisibility';
import EditMetaRow from '@theme/EditMetaRow';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/MDXPage';
import type {ReactNode} from 'react';
import Main from '../../components/Main';
import {SitePreviewMetadata} from '../../components/PreviewMetadata';
import styles from './styles.module.css';

/** A page of text that the site has beside its bank: `src/pages/about.md`. */
export default function MDXPage({content: Content}: Props): ReactNode {
  const {assets, frontMatter, metadata} = Content;
  const {title, description, editUrl, lastUpdatedAt, lastUpdatedBy} = metadata;
  const image = assets.image ?? frontMatter.image;
  return (
    <Layout>
      <PageMetadata
        {...(title !== undefined && {title})}
        {...(description !== undefined && {description})}
        {...(frontMatter.keywords && {keywords: frontMatter.keywords})}
        {...(image !== undefined && {image})}
      />
      {image === undefined && <SitePreviewMetadata />}
      <Main className={`container ${styles.page}`}>
        <ContentVisibility metadata={metadata} />
        <article className="markdown">
          <MDXContent>
            <Content />
          </MDXContent>
        </article>
        {(editUrl ?? lastUpdatedAt ?? lastUpdatedBy) && (
          <EditMetaRow
            className=""
            editUrl={editUrl}
            lastUpdatedAt={lastUpdatedAt}
            lastUpdatedBy={lastUpdatedBy}
          />
        )}
      </Main>
    </Layout>
  );
}
