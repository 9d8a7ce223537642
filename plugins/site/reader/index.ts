export {applyCompiledPages} from './compiled-pages.ts';
export {watchIncluded} from './watch-included.ts';
export {watchTargets} from './watch-targets.ts';
export {markdownPlugins} from './markdown-plugins.ts';
export {createPageReader, type PageReader, type ReaderOptions} from './page-reader.ts';
export {pagesCache} from './reader-script.ts';
export {scriptsOutside} from './scripts-outside.ts';
export {compileSettings} from './settings.ts';
export type {CompiledPage, CompileSettings, PageResult} from './types.ts';
