import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import clsx from 'clsx';
import type {Props} from '@theme/DocPaginator';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The pages before and after this one. */
export default function DocPaginator({previous, next}: Props): ReactNode {
  if (!previous && !next) return null;
  return (
    <nav
      className={styles.pages}
      data-pages
      aria-label={translate({id: 'theme.docs.paginator.navAriaLabel', message: 'Docs pages'})}
    >
      {previous && (
        <Link to={previous.permalink} className={clsx(styles.link)} rel="prev">
          <span>
            <Translate id="theme.docs.paginator.previous">Previous</Translate>
          </span>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link to={next.permalink} className={clsx(styles.link, styles.next)} rel="next">
          <span>
            <Translate id="theme.docs.paginator.next">Next</Translate>
          </span>
          {next.title}
        </Link>
      )}
    </nav>
  );
}
