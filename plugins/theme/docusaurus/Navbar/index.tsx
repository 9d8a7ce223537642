import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useThemeConfig} from '@docusaurus/theme-common';
import SiteItem, {type Item} from '@theme/SiteItem';
import ThemeChoice from '../../components/ThemeChoice';
import {keyShortcuts} from '../../shortcuts';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * The bar. What it has is links, so that it works before the script is there and without;
 * the script makes the menu and the search open over the page (plugins/theme/client/).
 */
export default function Navbar(): ReactNode {
  const {logo, title, items} = useThemeConfig().navbar;
  const logoUrl = useBaseUrl(logo?.src);
  const {repository} = useDocusaurusContext().siteConfig.customFields ?? {};
  return (
    <nav
      className={clsx('bar', styles.bar)}
      aria-label={translate({id: 'bar.label', message: 'Main'})}
    >
      <a href="#__menu" className={styles.menu} data-press="menu">
        <span className="visually-hidden">
          <Translate id="bar.menu">Menu</Translate>
        </span>
      </a>
      <Link to="/" className={clsx(styles.brand)}>
        {logo && (
          <img
            src={logoUrl}
            alt={logo.alt ?? ''}
            fetchPriority="low"
            width={logo.width ?? 28}
            height={logo.height ?? 28}
          />
        )}
        {title}
      </Link>
      {items.map((item, index) => (
        <SiteItem key={index} item={item as Item} className={styles.link} />
      ))}
      <ThemeChoice className={styles.theme} />
      <a
        href={useBaseUrl('/search/')}
        className={styles.search}
        data-press="search"
        aria-keyshortcuts={keyShortcuts('search')}
        {...(typeof repository === 'string' && {'data-repository': repository})}
      >
        <span className={styles.searchLabel}>
          <Translate id="search.open">Search</Translate>
        </span>
        <kbd aria-hidden="true">/</kbd>
      </a>
    </nav>
  );
}
