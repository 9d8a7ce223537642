import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Head from '@docusaurus/Head';
import size from '@generated/question-bank/default/previews.json';
import Metadata from '@theme-init/DocItem/Metadata';
import PreviewMetadata from '../../../components/PreviewMetadata';
import type {ReactNode} from 'react';

/** The theme's, with what keeps an unlisted page from search engines, and the size and the text of the preview image. */
export default function DocItemMetadata(): ReactNode {
  const {frontMatter, metadata} = useDoc();
  return (
    <>
      <Metadata />
      {metadata.unlisted && (
        <Head>
          {/* Also keeps it out of the sitemap. */}
          <meta name="robots" content="noindex" />
        </Head>
      )}
      <PreviewMetadata image={frontMatter.image} alt={metadata.title} size={size} />
    </>
  );
}
