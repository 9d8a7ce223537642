import Link from '@docusaurus/Link';
import {PageMetadata} from '@docusaurus/theme-common';
import Main from '../../components/Main';
import SiteMenu from '../../components/SiteMenu';
import type {Props} from '@theme/DocTagDocListPage';
import type {ReactNode} from 'react';

/** The pages that have a tag, in the frame of all pages of the bank. */
export default function DocTagDocListPage({tag}: Props): ReactNode {
  return (
    <div className="page">
      <PageMetadata
        title={tag.label}
        {...(tag.description !== undefined && {description: tag.description})}
      />
      <SiteMenu topic="" />
      <Main inFrame className="markdown">
        <h1>{tag.label}</h1>
        {tag.description && <p>{tag.description}</p>}
        <ul>
          {tag.items.map(({id, permalink, title, description}) => (
            <li key={id}>
              <Link to={permalink}>{title}</Link>
              {description && <p>{description}</p>}
            </li>
          ))}
        </ul>
      </Main>
    </div>
  );
}
