import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useThemeConfig} from '@docusaurus/theme-common';
import SiteItem, {type Item} from '@theme/SiteItem';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

/** The foot of every page: what the site's configuration has for it. */
export default function Footer(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  const {footer} = useThemeConfig();
  const links = (footer?.links ?? []).flatMap((link): Item[] =>
    'items' in link ? (link.items as Item[]) : [link as Item],
  );
  return (
    <footer className={clsx('site-footer', styles.footer)}>
      <div className={`container ${styles.inner}`}>
        <div>
          {footer?.copyright ? (
            // Of the configuration, as Docusaurus has it.
            <span dangerouslySetInnerHTML={{__html: footer.copyright}} />
          ) : (
            siteConfig.tagline
          )}
        </div>
        {links.length > 0 && (
          <nav
            aria-label={translate({id: 'footer.label', message: 'Site'})}
            className={styles.links}
          >
            {links.map((item, index) => (
              <SiteItem key={index} item={item} />
            ))}
          </nav>
        )}
        <div data-offline="" />
      </div>
    </footer>
  );
}
