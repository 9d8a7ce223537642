import {escapeHtml} from '../permanent-links/html.ts';

/** File name of the description, below the base URL. */
export const openSearchFile = 'opensearch.xml';

/**
 * The OpenSearch description of the site, by which browsers offer its search in the
 * address bar. https://github.com/dewitt/opensearch
 *
 * @param site - Absolute address of the home page, with a slash at the end.
 */
export function openSearchDescription(title: string, site: string): string {
  const icon = escapeHtml(`${site}img/favicon.svg`);
  const template = escapeHtml(`${site}search/?q={searchTerms}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeHtml(title.slice(0, 16))}</ShortName>
  <Description>${escapeHtml(title)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${icon}</Image>
  <Url type="text/html" method="get" template="${template}"/>
</OpenSearchDescription>
`;
}
