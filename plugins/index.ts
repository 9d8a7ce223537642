import {realpathSync} from 'node:fs';
import {resolve} from 'node:path';
import type {Options as DocsOptions} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Preset} from '@docusaurus/types';
import {skippedFiles} from './bank/files/index.ts';
import type {Options} from './options.ts';
import offline from './outputs/offline/index.ts';
import staticPages from './site/documents/index.ts';
import classicPreset from './site/documents/classic-preset.ts';
import questionBank from './site/index.ts';
import islands from './site/islands/index.ts';
import {waitForOtherBuilds} from './site/wait-for-builds.ts';
import {prepareSite} from './site/prepare-site.ts';
import {markdownPlugins} from './site/reader/index.ts';
import {topicItems, topicSidebars} from './site/sidebars.ts';
import {engineStyles, getSwizzleConfig, theme} from './site/theme.ts';
import {toVocabulary} from './site/vocabulary.ts';

export type {BankOptions, Options} from './options.ts';

/**
 * Docusaurus preset: the classic preset with a bank of questions in its docs.
 *
 * @param options - Those of the classic preset, unchanged, and the bank's own beside them.
 */
export default function preset(
  context: LoadContext,
  {bank: options = {}, ...classic}: Options,
): Preset {
  const docs = typeof classic.docs === 'object' ? classic.docs : {};
  const bank = {
    // Paths of pages are compared with real paths.
    docsDir: realpathSync(resolve(context.siteDir, docs.path ?? 'docs')),
    trust: {mdx: options.mdx ?? false, activeHtml: options.activeHtml ?? false},
    engine: options.search ?? 'auto',
    stripNumbers: options.numberPrefixes === 'strip',
    copy: options.copyFiles ?? [],
    vocabulary: toVocabulary(options),
  } as const;
  const isOffline = options.offline ?? true;
  const {onCheck, onReader, onWritten, written} = prepareSite(context, bank, options);

  const bankDocs: DocsOptions = {
    // A page in MDX is a program.
    include: [bank.trust.mdx ? '**/*.{md,mdx}' : '**/*.md'],
    exclude: [...skippedFiles],
    numberPrefixParser: bank.stripNumbers,
    breadcrumbs: false,
    sidebarItemsGenerator: topicItems,
    // Permanent links lead to the newest.
    lastVersion: 'current',
    ...docs,
    ...markdownPlugins(bank.docsDir, docs, bank.vocabulary),
  };
  const customCss = [classic.theme?.customCss ?? []].flat();
  const {plugins = [], themes = []} = classicPreset(context, {
    ...classic,
    docs: bankDocs,
    theme: {...classic.theme, customCss: [...engineStyles(context), ...customCss]},
  });

  return {
    plugins: [
      ...plugins,
      async () => {
        if (process.env.NODE_ENV === 'production') await waitForOtherBuilds(context.siteDir);
        return questionBank(context, {...bank, onCheck, onReader, onWritten});
      },
      () => offline(context, {enabled: isOffline, questions: written}),
      staticPages,
      () => islands(context, {documents: true, mdx: bank.trust.mdx}),
    ],
    themes: [...themes, Object.assign(() => theme({isOffline}), {getSwizzleConfig})],
  };
}

export {defaultCallouts} from './language/questions/callouts.ts';
export {defaultLevels} from './language/questions/difficulty.ts';
export {topicSidebars};
