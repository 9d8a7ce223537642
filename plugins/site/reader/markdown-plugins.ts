import {join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import type {Root as HtmlRoot} from 'hast';
import {nodesIn} from '../../language/nodes.ts';
import {defaultVocabulary, type Vocabulary} from '../../language/vocabulary.ts';
import {readIncluded} from '../../bank/included/index.ts';
import {introducedTopic} from '../../bank/files/index.ts';
import remarkDiagrams from '../../language/diagrams/index.ts';
import remarkFormulas from '../../language/mkdocs/formulas.ts';
import remarkCode from '../../language/code/index.ts';
import remarkQuestion, {
  bankParser,
  remarkQuestionHeadings,
  type Options,
} from '../../language/layout/index.ts';

/** Absolute paths of the bank in an app, and of those of its pages that the locale at hand translates. */
export type BankFolders = readonly [docsDir: string, translatedDir: string];

/** @see https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-docs#i18n */
export function bankFolders(
  docsDir: string,
  {localizationDir}: Pick<LoadContext, 'localizationDir'>,
): BankFolders {
  return [docsDir, join(localizationDir, 'docusaurus-plugin-content-docs/current')];
}

/** Docusaurus's options, whose plugins have no type. */
type PluginOptions = Record<
  'beforeDefaultRemarkPlugins' | 'remarkPlugins' | 'beforeDefaultRehypePlugins',
  unknown[]
>;
type OtherPlugins = Partial<PluginOptions>;

function pluginsOf(
  options: Options,
  others: OtherPlugins,
  first: unknown[],
  remarkPlugins: unknown[],
  vocabulary: Vocabulary = defaultVocabulary,
): PluginOptions {
  return {
    // The parser is the first. Threads have a tree already.
    beforeDefaultRemarkPlugins: [
      [bankParser, vocabulary.profile ?? null],
      [remarkQuestion, {...options, vocabulary, include: readIncluded}],
      ...first,
      ...(others.beforeDefaultRemarkPlugins ?? []),
    ],
    remarkPlugins: [remarkQuestionHeadings, ...remarkPlugins, ...(others.remarkPlugins ?? [])],
    beforeDefaultRehypePlugins: [keepComments, ...(others.beforeDefaultRehypePlugins ?? [])],
  };
}

/** Rehype plugin for comments of HTML, which become comments of the module: what they say must not end them. */
function keepComments() {
  return (tree: HtmlRoot) => {
    for (const node of nodesIn(tree)) {
      if (node.type === 'comment') node.value = node.value.replaceAll('*/', '* /');
    }
  };
}

/**
 * What pages go through that stay in Docusaurus's app: questions are laid out, all else is as the
 * site has it. Diagrams are drawn after Docusaurus had its turn, whose Mermaid a site may have asked for.
 */
export function appPlugins(
  [docsDir, translatedDir]: BankFolders,
  others: OtherPlugins,
  vocabulary?: Vocabulary,
) {
  return pluginsOf(
    {docsDir, translatedDir, amongOthers: true},
    others,
    [],
    [remarkDiagrams, remarkFormulas],
    vocabulary,
  );
}

/**
 * What the bank's pages go through, as options of Docusaurus's docs. Here and nowhere else, so
 * that threads and Docusaurus make the same of a page.
 *
 * @param docsDir - Absolute path of the bank.
 * @param others - What a site adds. Pages then take longer: Docusaurus compiles them by itself.
 * @param vocabulary - The bank's words for levels and callouts.
 */
export function markdownPlugins(
  docsDir: string,
  others: OtherPlugins = {},
  vocabulary?: Vocabulary,
) {
  return pluginsOf(
    {docsDir, introducedTopic},
    others,
    [remarkDiagrams, remarkFormulas],
    [remarkCode],
    vocabulary,
  );
}
