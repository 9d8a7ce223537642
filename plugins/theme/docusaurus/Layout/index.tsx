import {PageMetadata, useThemeConfig} from '@docusaurus/theme-common';
import Translate from '@docusaurus/Translate';
import {mainId} from '../../components/Main';
import SiteMenu from '../../components/SiteMenu';
import Footer from '@theme/Footer';
import Navbar from '@theme/Navbar';
import type {Props} from '@theme/Layout';
import type {ReactNode} from 'react';

/**
 * Every page: a way to its main part, the bar, the page (with a `Main`) and the foot. No providers as in the
 * theme's own: their state is for an app in the browser, and built pages are documents.
 *
 * @param ownMenu - The page brings the menu that the bar's button opens.
 */
export default function Layout({
  title,
  description,
  ownMenu = false,
  children,
}: Props & {ownMenu?: boolean}): ReactNode {
  const {announcementBar} = useThemeConfig();
  return (
    <>
      <PageMetadata
        {...(title !== undefined && {title})}
        {...(description !== undefined && {description})}
      />
      <a className="skip" href={`#${mainId}`}>
        <Translate id="theme.common.skipToMainContent">Skip to main content</Translate>
      </a>
      {announcementBar && (
        <div
          className="announcement"
          role="banner"
          dangerouslySetInnerHTML={{__html: announcementBar.content}}
        />
      )}
      <Navbar />
      {!ownMenu && <SiteMenu />}
      {children}
      <Footer />
    </>
  );
}
