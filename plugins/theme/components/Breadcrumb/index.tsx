import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The way up: where the page belongs, for who came from elsewhere. */
export default function Breadcrumb({to, children}: {to: string; children: ReactNode}): ReactNode {
  return (
    <nav
      className={styles.way}
      aria-label={translate({id: 'theme.docs.breadcrumbs.navAriaLabel', message: 'Breadcrumbs'})}
    >
      <Link to={to}>{children}</Link>
    </nav>
  );
}
