import type {HtmlTagObject} from '@docusaurus/types';
import type {Brand} from '../../bank/brand.ts';
import {siteLanguage} from '../../bank/site-language.ts';
import type {BuildWriter} from '../build-writer/index.ts';
import type {Output, Site} from '../types.ts';
import {messagePage} from './message-page.ts';
import {appleTouchIcon, drawIcon, manifestIcons, type Icon} from './icons.ts';
import {webManifest} from './web-manifest.ts';
import {writeOffline} from './write-offline.ts';

/** How much of a bank may be saved as a whole, in bytes: room for ten thousand questions. */
const limit = 100_000_000;

/** The site can be installed, and read without a network. */
export function createOffline({
  context: {baseUrl, i18n, siteConfig, codeTranslations},
  brand,
  offline,
}: Pick<Site, 'context' | 'brand' | 'offline'>): Output {
  const {background = '#fff'} = brand.light;
  let questions: ReadonlyMap<string, string> = new Map();
  return {
    update({addresses: {byId}}) {
      questions = new Map([...byId].map(([id, {href}]) => [id, href]));
    },

    async finish(build) {
      const {direction = 'ltr'} = i18n.localeConfigs[i18n.currentLocale] ?? {};
      const {title, tagline} = siteConfig;
      await writeIcon(build, appleTouchIcon, brand);
      const written = await Promise.all(manifestIcons.map((icon) => writeIcon(build, icon, brand)));
      const icons = manifestIcons.filter((_, index) => written[index]);
      const language = siteLanguage(i18n);
      const site = {title, tagline, baseUrl, language, direction, background, icons};
      const manifest = webManifest(site);
      await build.replace('manifest.webmanifest', JSON.stringify(manifest));
      // Without, browsers that have the worker are told to take it away.
      if (!offline) return;
      // The texts and ids of `plugins/theme/docusaurus/OfflinePage`.
      const word = (id: string, text: string) => codeTranslations[`offline.page.${id}`] ?? text;
      const message = messagePage({
        language,
        direction,
        title: word('title', 'This page was not saved'),
        why: word(
          'why',
          'There is no connection, and this page is not among those that are saved on this device.',
        ),
        again: word('again', 'Try again'),
      });
      await writeOffline({build, questions, limit, message});
    },

    tags() {
      const tag = (tagName: string, attributes: Record<string, string>): HtmlTagObject => ({
        tagName,
        attributes,
      });
      return [
        tag('link', {rel: 'manifest', href: `${baseUrl}manifest.webmanifest`}),
        tag('link', {rel: 'apple-touch-icon', href: baseUrl + appleTouchIcon.file}),
        ...(['light', 'dark'] as const).map((theme) =>
          tag('meta', {
            name: 'theme-color',
            content: brand[theme].background ?? background,
            media: `(prefers-color-scheme: ${theme})`,
          }),
        ),
      ];
    },
  };
}

/**
 * Draw an icon from the site's logo, unless the site has one of its own.
 *
 * @returns Whether the build has it.
 */
async function writeIcon(build: BuildWriter, icon: Icon, {logo, light}: Brand): Promise<boolean> {
  if (build.has(icon.file)) return true;
  if (logo === null) return false;
  const png = await drawIcon(icon, logo, light.background ?? '#fff');
  if (png === null) return false;
  await build.add(icon.file, png);
  return true;
}
