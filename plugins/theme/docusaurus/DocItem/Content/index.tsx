import {useDoc} from '@docusaurus/plugin-content-docs/client';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/DocItem/Content';
import type {ReactNode} from 'react';

/** A page's text, with a title if the author wrote none into it. */
export default function DocItemContent({children}: Props): ReactNode {
  const {metadata, frontMatter, contentTitle} = useDoc();
  const needsTitle = !frontMatter.hide_title && contentTitle === undefined;
  return (
    <div className="markdown">
      {needsTitle && <h1 dir="auto">{metadata.title}</h1>}
      <MDXContent>{children}</MDXContent>
    </div>
  );
}
