import type {LoadContext} from '@docusaurus/types';

/** The address of the site's icon, as Docusaurus puts it into its pages; where none is named, that which browsers ask for. */
export function siteIcon({siteConfig, baseUrl}: Pick<LoadContext, 'siteConfig' | 'baseUrl'>) {
  const {favicon = 'favicon.ico'} = siteConfig;
  const isWhole = favicon.startsWith(baseUrl) || /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(favicon);
  return isWhole ? favicon : baseUrl + favicon.replace(/^\//, '');
}
