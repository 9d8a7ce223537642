import {logger} from '@docusaurus/logger';
import type {Output, Site} from '../types.ts';
import {checkPages} from './check-pages.ts';
import {pagePolicy} from './index.ts';
import {minifierOf} from '../../site/internals/html-minifier.ts';
import type {Policy} from './policy.ts';
import {headerRules, headersFile, translationsBelow} from './site-headers.ts';

/** What hosts send with each page, and the same policy inside pages, which are held to it. */
export function createHeaders({
  context,
  trust,
  scripts,
  csp,
}: Pick<Site, 'context' | 'trust' | 'scripts' | 'csp'>): Output {
  const {baseUrl, siteConfig} = context;
  const translations = translationsBelow(context);
  let policy: Awaited<ReturnType<typeof pagePolicy>> | undefined;
  let written: readonly string[] = [];

  return {
    // Style sheets and scripts of the development server stand inside pages: it has no policy.
    prepare() {
      return Promise.resolve(async () => {
        // A bank whose pages may run what they like cannot be held to one.
        if (trust.activeHtml) return;
        const [sources, others] = await Promise.all([csp(), scripts()]);
        const minifier = minifierOf(siteConfig);
        policy = await pagePolicy(sources, others, baseUrl, minifier, translations ?? []);
      });
    },
    tags() {
      if (!policy) return [];
      const attributes = {'http-equiv': 'Content-Security-Policy', content: policy.meta};
      return [{tagName: 'meta', attributes}];
    },
    async write(build, pages) {
      written = pages;
      if (!translations) return;
      const headers = trust.activeHtml
        ? headersFile(headerRules(baseUrl, null, translations))
        : policy?.headers;
      if (headers === undefined) return;
      if (build.has('_headers')) logger.warn(replaced);
      await build.replace('_headers', headers);
    },
    // While cards are packed.
    async finish({outDir}) {
      if (policy) holdToPolicy(outDir, written, policy.policy);
      return Promise.resolve();
    },
  };
}

const replaced =
  'Found `_headers` among the files of the site, expected none: documents have headers of their own, and those are not ' +
  'in the build. Give them to the host in another way (`include viva.d/*.conf` in nginx, `netlify.toml`).';

/**
 * See that readers get the pages as they are written.
 *
 * @throws {Error} When something in them could act.
 */
function holdToPolicy(outDir: string, pages: readonly string[], policy: Policy): void {
  const found = checkPages(outDir, pages, policy);
  const acting = found.filter(({isStyle}) => !isStyle).map(({text}) => text);
  const styled = found.length - acting.length;
  if (styled > 0) {
    logger.warn(
      `Pages have ${styled} styles of their own, which their policy refuses: readers do not see them.`,
    );
  }
  if (acting.length === 0) return;
  throw new Error(
    `Pages have what their policy refuses:\n\n${acting.join('\n')}\n\nA script of the site's own goes to \`scripts\` or ` +
      '`headTags` of docusaurus.config. If all who write pages are trusted with the browser of each reader, `bank.activeHtml: true` lets pages run what they like.\n',
  );
}
