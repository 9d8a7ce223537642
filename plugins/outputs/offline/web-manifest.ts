import type {Icon} from './icons.ts';

export interface SiteName {
  title: string;
  tagline: string;
  baseUrl: string;
  language: string;
  direction: string;
  /** Of the page in its light look. */
  background: string;
  /** The site's icons: those that the build has. */
  icons: readonly Icon[];
}

/**
 * What a phone needs to put the site on its home screen: a web app manifest.
 * https://www.w3.org/TR/appmanifest/
 */
export function webManifest(site: SiteName) {
  const {title, tagline, baseUrl, language, direction, background, icons} = site;
  return {
    id: baseUrl,
    name: tagline ? `${title}: ${tagline}` : title,
    short_name: title,
    ...(tagline && {description: tagline}),
    lang: language,
    dir: direction,
    start_url: baseUrl,
    scope: baseUrl,
    display: 'standalone',
    theme_color: background,
    background_color: background,
    icons: icons.map(({file, size, purpose}) => ({
      src: baseUrl + file,
      sizes: `${size}x${size}`,
      type: 'image/png',
      ...(purpose && {purpose}),
    })),
  };
}
