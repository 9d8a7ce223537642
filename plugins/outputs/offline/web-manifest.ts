/** A web app manifest, as far as it is used here. https://www.w3.org/TR/appmanifest/ */
export interface WebManifest {
  id: string;
  name: string;
  short_name: string;
  description: string;
  lang: string;
  dir: string;
  start_url: string;
  scope: string;
  display: 'standalone';
  theme_color: string;
  background_color: string;
  icons: {src: string; sizes: string; type: string; purpose?: 'maskable'}[];
}

/** The background of pages in the two themes, as in its style sheet. */
export const backgroundColors = {light: '#fbfaf6', dark: '#14161f'} as const;

export const appleTouchIcon = 'img/apple-touch-icon.png';

export interface SiteName {
  title: string;
  tagline: string;
  baseUrl: string;
  language: string;
  direction: string;
}

/** What a phone needs to put the site on its home screen. */
export function webManifest(site: SiteName): WebManifest {
  const {title, tagline, baseUrl, language, direction} = site;
  const png = (name: string, size: number) => ({
    src: `${baseUrl}img/${name}.png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return {
    id: baseUrl,
    name: `${title}: ${tagline}`,
    short_name: title,
    description: tagline,
    lang: language,
    dir: direction,
    start_url: baseUrl,
    scope: baseUrl,
    display: 'standalone',
    theme_color: backgroundColors.light,
    background_color: backgroundColors.light,
    icons: [
      {src: `${baseUrl}img/logo.svg`, sizes: 'any', type: 'image/svg+xml'},
      png('icon-192', 192),
      png('icon-512', 512),
      {...png('icon-maskable-512', 512), purpose: 'maskable'},
    ],
  };
}
