import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Metadata from '@theme-original/DocItem/Metadata';
import PreviewMetadata from '@site/src/components/PreviewMetadata';
import type {ReactNode} from 'react';

/** The theme's, with the size and the text of the preview image. */
export default function DocItemMetadata(): ReactNode {
  const {frontMatter, metadata} = useDoc();
  return (
    <>
      <Metadata />
      <PreviewMetadata image={frontMatter.image} alt={metadata.title} />
    </>
  );
}
