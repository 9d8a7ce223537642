import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {pageLabel} from '../../../../language/questions/page-label';
import Breadcrumb from '../../../components/Breadcrumb';
import {wayUp} from '../../../components/neighbour-pages';
import MDXContent from '@theme/MDXContent';
import type {Props} from '@theme/DocItem/Content';
import type {ReactNode} from 'react';

/** A page's text below the way to its topic, with a title if the author wrote none into it. */
export default function DocItemContent({children}: Props): ReactNode {
  const {metadata, frontMatter, contentTitle} = useDoc();
  const up = wayUp(useDocsSidebar()?.name, metadata.permalink);
  const needsTitle = !frontMatter.hide_title && contentTitle === undefined;
  return (
    <div className="markdown">
      <Breadcrumb to={up.permalink}>{up.title}</Breadcrumb>
      {needsTitle && <h1 dir="auto">{pageLabel({...frontMatter}) ?? metadata.title}</h1>}
      <MDXContent>{children}</MDXContent>
    </div>
  );
}
