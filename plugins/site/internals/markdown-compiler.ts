/*
 * `@docusaurus/mdx-loader/lib/processor`: what the loader compiles Markdown with. Threads compile
 * pages as the loader does, and a loader cannot run in them. Since Docusaurus 3.7.
 */
export {
  createProcessorUncached as createMarkdownCompiler,
  type SimpleProcessor as MarkdownCompiler,
  type SimpleProcessors as MarkdownCompilers,
} from '@docusaurus/mdx-loader/lib/processor';
