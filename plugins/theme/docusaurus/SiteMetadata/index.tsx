import Head from '@docusaurus/Head';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {useLocation} from '@docusaurus/router';
import {PageMetadata, useThemeConfig} from '@docusaurus/theme-common';
import Original from '@theme-init/SiteMetadata';
import type {ReactNode} from 'react';

/** The theme's, without the list of translations where there are none. */
export default function SiteMetadata(): ReactNode {
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
