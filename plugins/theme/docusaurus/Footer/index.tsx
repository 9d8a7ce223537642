import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import clsx from 'clsx';
import type {ReactNode} from 'react';
import styles from './styles.module.css';

export default function Footer(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <footer className={clsx('site-footer', styles.footer)}>
      <div className={`container ${styles.inner}`}>
        <p className={styles.tagline}>{siteConfig.tagline}</p>
        <nav aria-label={translate({id: 'footer.label', message: 'Site'})} className={styles.links}>
          <Link to="/">
            <Translate id="footer.home">Home</Translate>
          </Link>
          <Link to="/#topics">
            <Translate id="footer.topics">Topics</Translate>
          </Link>
        </nav>
        <div data-offline="" />
      </div>
    </footer>
  );
}
