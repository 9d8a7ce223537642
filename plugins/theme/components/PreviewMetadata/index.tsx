import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {PageMetadata, useThemeConfig} from '@docusaurus/theme-common';
import type {ReactNode} from 'react';

/** In pixels, as `plugins/outputs/previews` draws those of topics and of the site. */
const usual = {width: 1200, height: 630};

/**
 * What a shared link to the page shows: the image that the build draws for it. An image from
 * elsewhere is left alone; nothing is known of its size.
 *
 * @param image - Below the base URL.
 * @param alt - What the image says, which is the page's title.
 * @param size - In pixels.
 */
export default function PreviewMetadata({
  image,
  alt,
  size = usual,
}: {
  image: string | undefined;
  alt: string;
  size?: {width: number; height: number};
}): ReactNode {
  if (!image?.startsWith('/previews/')) return null;
  return (
    <PageMetadata image={image}>
      <meta property="og:image:width" content={String(size.width)} />
      <meta property="og:image:height" content={String(size.height)} />
      <meta property="og:image:alt" content={alt} />
      <meta name="twitter:image:alt" content={alt} />
    </PageMetadata>
  );
}

/** The site's own preview image, on pages that have none. */
export function SitePreviewMetadata(): ReactNode {
  const {tagline} = useDocusaurusContext().siteConfig;
  return <PreviewMetadata image={useThemeConfig().image} alt={tagline} />;
}
