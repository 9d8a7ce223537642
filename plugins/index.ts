import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import presetClassic from '@docusaurus/preset-classic';
import type {LoadContext, Preset} from '@docusaurus/types';
import {bankOf} from './bank-of.ts';
import {readBrand} from './bank/brand.ts';
import {skippedFiles} from './bank/files/index.ts';
import {readOptions, type Options, type Settings} from './options.ts';
import staticPages from './site/documents/index.ts';
import bareClassic from './site/documents/classic-preset.ts';
import questionBank from './site/index.ts';
import islands from './site/islands/index.ts';
import {siteScripts} from './site/site-scripts.ts';
import {waitForOtherBuilds} from './site/wait-for-builds.ts';
import {prepareSite} from './site/prepare-site.ts';
import {appPlugins, bankFolders, markdownPlugins} from './site/reader/markdown-plugins.ts';
import {topicItems, topicSidebars} from './site/sidebars.ts';
import {engineStyles, getSwizzleConfig, theme} from './site/theme.ts';

export type {BankOptions, Options, ThemeConfig} from './options.ts';

/**
 * Docusaurus preset: the classic preset with a bank of questions in its docs.
 *
 * @param options - Those of the classic preset, unchanged, and the bank's own beside them.
 */
export default function preset(
  context: LoadContext,
  {bank: given, ...classic}: Options = {},
): Preset {
  const settings = withSearch(readOptions(given), context);
  const {pages} = settings;
  const isApp = pages === 'app';
  if (classic.docs === false) {
    throw new Error(
      'docusaurus-preset-viva: `docs` is false, expected the docs to have the questions.',
    );
  }

  const docs = classic.docs ?? {};
  const customCss = [classic.theme?.customCss ?? []].flat();
  const bank = {...bankOf(context, docs, settings), brand: readBrand(context, customCss)};
  const handover = prepareSite(context, bank, settings);

  const bankDocs = isApp
    ? {...docs, ...appPlugins(bankFolders(bank.docsDir, context), docs, bank.vocabulary)}
    : {
        // A page in MDX is a program.
        include: [bank.trust.mdx ? '**/*.{md,mdx}' : '**/*.md'],
        exclude: [...skippedFiles],
        numberPrefixParser: bank.names.stripNumbers,
        breadcrumbs: false,
        sidebarItemsGenerator: topicItems,
        // Permanent links lead to the newest.
        lastVersion: 'current',
        ...docs,
        ...markdownPlugins(bank.docsDir, docs, bank.vocabulary),
      };
  const {plugins = [], themes = []} = (isApp ? presetClassic : bareClassic)(context, {
    ...classic,
    docs: bankDocs as DocsOptions,
    theme: {...classic.theme, customCss: [...engineStyles(pages, context), ...customCss]},
  });

  return {
    plugins: [
      ...plugins,
      async () => {
        if (process.env.NODE_ENV === 'production') await waitForOtherBuilds(context.siteDir);
        const scripts = () => siteScripts(context, plugins);
        return questionBank(context, {...bank, ...handover, scripts});
      },
      ...(isApp ? [] : [staticPages]),
      () => islands(context, {documents: !isApp, mdx: bank.trust.mdx}),
    ],
    themes: [...themes, Object.assign(() => theme(settings), {getSwizzleConfig})],
  };
}

/** A site that says what Algolia needs has its search, unless it asks for this one. */
function withSearch(settings: Settings, {siteConfig}: LoadContext): Settings {
  return settings.search === 'auto' && siteConfig.themeConfig.algolia !== undefined
    ? {...settings, search: false}
    : settings;
}

export {defaultBlocks} from './language/questions/block-kinds.ts';
export {defaultCallouts} from './language/questions/callouts.ts';
export {defaultLevels} from './language/questions/difficulty.ts';
export {topicSidebars};
