import Link from '@docusaurus/Link';
import {PageMetadata} from '@docusaurus/theme-common';
import {translate} from '@docusaurus/Translate';
import {useCounts} from '../../components/counts';
import Main from '../../components/Main';
import SiteMenu from '../../components/SiteMenu';
import type {Props} from '@theme/DocTagsListPage';
import type {ReactNode} from 'react';

/** All tags of the bank, in the frame of its pages. */
export default function DocTagsListPage({tags}: Props): ReactNode {
  const {formatCount} = useCounts();
  const title = translate({id: 'tags.title', message: 'Tags'});
  return (
    <div className="page">
      <PageMetadata title={title} />
      <SiteMenu topic="" />
      <Main inFrame className="markdown">
        <h1>{title}</h1>
        <ul>
          {tags.map(({label, permalink, count}) => (
            <li key={permalink}>
              <Link to={permalink}>{label}</Link> {formatCount(count)}
            </li>
          ))}
        </ul>
      </Main>
    </div>
  );
}
