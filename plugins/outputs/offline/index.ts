import type {HtmlTagObject, LoadContext, Plugin} from '@docusaurus/types';
import type {Brand} from '../../bank/brand.ts';
import {buildWriter, type BuildWriter} from '../build-writer/index.ts';
import {messagePage} from './message-page.ts';
import {appleTouchIcon, drawIcon, manifestIcons, type Icon} from './icons.ts';
import {webManifest} from './web-manifest.ts';
import {writeOffline} from './write-offline.ts';

export interface Options {
  brand: Brand;
  /** Without, browsers that have the worker are told to take it away. */
  enabled: boolean;
  /** How much of a bank may be saved as a whole, in bytes. Beyond, what was read is kept. */
  limit?: number;
  /** Where each permanent address leads, once nothing else is written to the build. */
  questions: Promise<ReadonlyMap<string, string>>;
}

/** Room for ten thousand questions. */
const defaultLimit = 100_000_000;

/** Docusaurus plugin: the site can be installed, and read without a network. */
export default function offline(
  {baseUrl, i18n, siteConfig, codeTranslations}: LoadContext,
  {brand, enabled, limit = defaultLimit, questions}: Options,
): Plugin {
  const {background = '#fff'} = brand.light;
  return {
    name: 'offline',

    async postBuild({outDir}) {
      const {currentLocale, localeConfigs} = i18n;
      const {direction = 'ltr', htmlLang = currentLocale} = localeConfigs[currentLocale] ?? {};
      const {title, tagline} = siteConfig;
      const build = buildWriter(outDir);
      await writeIcon(build, appleTouchIcon, brand);
      const written = await Promise.all(manifestIcons.map((icon) => writeIcon(build, icon, brand)));
      const icons = manifestIcons.filter((_, index) => written[index]);
      const site = {title, tagline, baseUrl, language: htmlLang, direction, background, icons};
      const manifest = webManifest(site);
      await build.replace('manifest.webmanifest', JSON.stringify(manifest));
      const addresses = await questions;
      if (!enabled) return;
      // The texts and ids of `plugins/theme/docusaurus/OfflinePage`.
      const word = (id: string, text: string) => codeTranslations[`offline.page.${id}`] ?? text;
      const message = messagePage({
        language: htmlLang,
        direction,
        title: word('title', 'This page was not saved'),
        why: word(
          'why',
          'There is no connection, and this page is not among those that are saved on this device.',
        ),
        again: word('again', 'Try again'),
      });
      await writeOffline({outDir, questions: addresses, limit, message});
    },

    injectHtmlTags() {
      const tag = (tagName: string, attributes: Record<string, string>): HtmlTagObject => ({
        tagName,
        attributes,
      });
      return {
        headTags: [
          tag('link', {rel: 'manifest', href: `${baseUrl}manifest.webmanifest`}),
          tag('link', {rel: 'apple-touch-icon', href: baseUrl + appleTouchIcon.file}),
          ...(['light', 'dark'] as const).map((theme) =>
            tag('meta', {
              name: 'theme-color',
              content: brand[theme].background ?? background,
              media: `(prefers-color-scheme: ${theme})`,
            }),
          ),
        ],
      };
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

/** A value that one plugin waits for and another gives. */
export function deferred<T>(): {promise: Promise<T>; resolve: (value: T) => void} {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return {promise, resolve};
}
