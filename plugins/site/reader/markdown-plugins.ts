import type {MDXOptions} from '@docusaurus/mdx-loader';
import type {Vocabulary} from '../../language/vocabulary.ts';
import {introducedTopic} from '../../bank/files/index.ts';
import remarkCode from '../../language/code/index.ts';
import remarkQuestion, {
  bankParser,
  remarkQuestionHeadings,
  type Options,
} from '../../language/layout/index.ts';

/** Docusaurus's options, whose plugins have no type. */
type PluginOptions = Record<
  keyof Pick<MDXOptions, 'beforeDefaultRemarkPlugins' | 'remarkPlugins'>,
  unknown[]
>;
type OtherPlugins = Partial<PluginOptions>;

/**
 * What pages go through that stay in Docusaurus's app: questions are laid out, all else is as the
 * site has it.
 */
export function appPlugins(
  docsDir: string,
  others: OtherPlugins,
  vocabulary?: Vocabulary,
): PluginOptions {
  const options: Options = {docsDir, amongOthers: true, ...(vocabulary && {vocabulary})};
  const questions: [typeof remarkQuestion, Options] = [remarkQuestion, options];
  return {
    beforeDefaultRemarkPlugins: [
      bankParser,
      questions,
      ...(others.beforeDefaultRemarkPlugins ?? []),
    ],
    remarkPlugins: [remarkQuestionHeadings, ...(others.remarkPlugins ?? [])],
  };
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
): PluginOptions {
  const options: Options = {docsDir, introducedTopic, ...(vocabulary && {vocabulary})};
  const questions: [typeof remarkQuestion, Options] = [remarkQuestion, options];
  return {
    // The parser is the first. Threads have a tree already.
    beforeDefaultRemarkPlugins: [
      bankParser,
      questions,
      ...(others.beforeDefaultRemarkPlugins ?? []),
    ],
    remarkPlugins: [remarkQuestionHeadings, remarkCode, ...(others.remarkPlugins ?? [])],
  };
}
