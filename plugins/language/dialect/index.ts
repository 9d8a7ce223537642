import type {} from 'remark-parse';
import type {} from 'remark-stringify';
import type {Processor} from 'unified';
import {contentTabsFromMarkdown, detailsFromMarkdown} from './from-markdown.ts';
import {quizTagsFromMarkdown} from './quiz-tags.ts';
import {contentTabSyntax, detailsSyntax, type DialectOptions} from './syntax.ts';
import {detailsToMarkdown} from './to-markdown.ts';

export type {ContentTab, ContentTabs, Details, DetailsTitle} from './types.ts';
export {detailsFromMarkdown, detailsSyntax, detailsToMarkdown};

/**
 * Remark plugin for `???` (collapsible) and `!!!` (admonition) blocks, the
 * syntax of pymdownx.details and Python-Markdown admonitions, and for `<quiz>` of mkdocs-quiz.
 *
 * Adds `details` nodes to the tree ({@link Details}); knows nothing of what they mean.
 */
export default function remarkDetails(this: Processor, options: DialectOptions = {}): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(detailsSyntax(options));
  (data.fromMarkdownExtensions ??= []).push(detailsFromMarkdown(), quizTagsFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(detailsToMarkdown());
}

/** Remark plugin for `=== "Title"` tabs, the syntax of pymdownx.tabbed; needs {@link remarkDetails}. */
export function remarkContentTabs(this: Processor): undefined {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(contentTabSyntax());
  (data.fromMarkdownExtensions ??= []).push(contentTabsFromMarkdown());
}
