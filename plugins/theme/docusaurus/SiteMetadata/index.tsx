import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useLocation} from '@docusaurus/router';
import {PageMetadata, useThemeConfig} from '@docusaurus/theme-common';
import Original from '@theme-init/SiteMetadata';
import type {ReactNode} from 'react';
import letters from '../../fonts/figtree-ascii-wght-normal.woff2';

/** The theme's, with the font that each page is set in. */
export default function SiteMetadata(): ReactNode {
  const {font} = useDocusaurusContext().siteConfig.customFields ?? {};
  return (
    <>
      {font === 'engine' && (
        <Head>
          {/* Beside the style sheet, not after it: the page is painted with it or without. */}
          <link rel="preload" href={letters} as="font" type="font/woff2" crossOrigin="anonymous" />
        </Head>
      )}
      <PageAddress />
    </>
  );
}

/** The theme's, without the list of translations where there are none. */
function PageAddress(): ReactNode {
  const {siteConfig, i18n} = useDocusaurusContext();
  const {pathname} = useLocation();
  const {metadata, image} = useThemeConfig();
  if (i18n.locales.length > 1) return <Original />;

  const address = siteConfig.url + pathname;
  return (
    <>
      <Head>
        <meta name="twitter:card" content="summary_large_image" />
        <meta property="og:url" content={address} />
        <meta property="og:site_name" content={siteConfig.title} />
        <meta property="og:locale" content={i18n.currentLocale.replace('-', '_')} />
        <link rel="canonical" href={address} />
      </Head>
      {image !== undefined && <PageMetadata image={image} />}
      {/* In a second one, so that it replaces what the first has. */}
      <Head>
        {metadata.map((entry) => (
          <meta key={entry.name ?? entry.property} {...entry} />
        ))}
      </Head>
    </>
  );
}
