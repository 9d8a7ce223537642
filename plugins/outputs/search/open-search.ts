import {escapeHtml} from '../permanent-links/html.ts';

/** File name of the description, below the base URL. */
export const openSearchFile = 'opensearch.xml';

/**
 * The OpenSearch description of the site, by which browsers offer its search in the
 * address bar. https://github.com/dewitt/opensearch
 *
 * @param site - Absolute address of the home page, with a slash at the end.
 * @param icon - As pages have it.
 */
export function openSearchDescription(title: string, site: string, icon: string): string {
  const image = escapeHtml(new URL(icon, site).href);
  const template = escapeHtml(`${site}search/?q={searchTerms}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(title.slice(0, 16))}</ShortName>
  <Description>${escapeHtml(title)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image>${image}</Image>
  <Url type="text/html" method="get" template="${template}"/>
</OpenSearchDescription>
`;
}
