import type {HtmlTagObject, HtmlTags} from '@docusaurus/types';
import type {Sources} from './policy.ts';

/** What a site's configuration lets into its pages beside the engine's own, such as a counter of visits. */
export interface SiteScripts {
  /** The scripts with their neighbours, as HTML: neighbours may become one in a built page. */
  html: string;
  /** Where other scripts come from, and report to: `https://stats.example.org`. */
  origins: readonly string[];
}

export const noScripts: SiteScripts = {html: '', origins: []};

/**
 * The hosts of Google's measuring, beyond that of its script.
 *
 * @see https://developers.google.com/tag-platform/security/guides/csp
 */
const googleTag = 'https://www.googletagmanager.com';
const googleHosts = [
  'https://*.google-analytics.com',
  'https://*.analytics.google.com',
  'https://*.googletagmanager.com',
];

/** The scripts among the tags that a site puts into its pages, in the order in which they are there. */
export function scriptsOf(tags: readonly (HtmlTags | undefined)[]): SiteScripts {
  const lists = tags.map((list) => [list ?? []].flat());
  const scripts = lists.flat().filter((tag): tag is HtmlTagObject => isScript(tag));
  const origins = scripts
    .map(({attributes}) => attributes?.src)
    .filter((src) => typeof src === 'string' && /^https?:\/\//.test(src))
    .map((src) => new URL(String(src)).origin);
  // The tag manager's script is asked for by the text inside the page.
  if (scripts.some(({innerHTML}) => innerHTML?.includes(googleTag))) origins.push(googleTag);
  const html = lists.map((list) => list.map(asHtml).join('')).join(other);
  return {html, origins: [...new Set(origins)]};
}

/** Some element that is no script. */
const other = '<link rel="x" href="x">';

function isScript(tag: string | HtmlTagObject): boolean {
  return typeof tag !== 'string' && tag.tagName === 'script';
}

function asHtml(tag: string | HtmlTagObject): string {
  if (typeof tag === 'string') return tag;
  if (!isScript(tag)) return other;
  return tag.innerHTML ? `<script>${tag.innerHTML}</script>` : '<script src="x"></script>';
}

/** What the scripts from elsewhere need: they send reports, and take pictures from where they report to. */
export function scriptSources({origins}: SiteScripts): Sources {
  const reports = [...origins, ...(origins.includes(googleTag) ? googleHosts : [])];
  return {'script-src': origins, 'img-src': reports, 'connect-src': reports, 'frame-src': origins};
}
