import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {LoaderContext} from 'webpack';
import logger from '@docusaurus/logger';
import {createMDXLoaderRule} from '@docusaurus/mdx-loader';
import {beforeEach, describe, expect, it, vi} from 'vitest';
import siteConfig from '../docusaurus.config';
import {
  compileSettings,
  markdownPlugins,
  applyCompiledPages,
  type PageReader,
} from '../plugins/site/reader';

const require = createRequire(import.meta.url);
const site = join(import.meta.dirname, '..');
const docsDir = join(site, 'docs');

interface DocsOptions {
  beforeDefaultRemarkPlugins: unknown[];
  remarkPlugins: unknown[];
  [name: string]: unknown;
}

/** The options of the docs, as Docusaurus completes them. */
function docsOptions(): DocsOptions {
  const {validateOptions} = require('@docusaurus/plugin-content-docs') as {
    validateOptions: (input: object) => DocsOptions;
  };
  const {normalizePluginOptions} = require('@docusaurus/utils-validation') as {
    normalizePluginOptions: unknown;
  };
  return validateOptions({validate: normalizePluginOptions, options: markdownPlugins(docsDir)});
}

/** The bundler's rule that Docusaurus's docs make of their options. */
async function ruleOf(options: DocsOptions) {
  const {markdown} = siteConfig;
  const names = ['rehypePlugins', 'recmaPlugins', 'beforeDefaultRehypePlugins', 'admonitions'];
  const rule = await createMDXLoaderRule({
    include: [`${docsDir}/`],
    options: {
      useCrossCompilerCache: false,
      siteDir: site,
      staticDirs: [join(site, 'static')],
      markdownConfig: markdown as never,
      beforeDefaultRemarkPlugins: options.beforeDefaultRemarkPlugins as never,
      remarkPlugins: options.remarkPlugins as never,
      ...Object.fromEntries(names.map((name) => [name, options[name]])),
      resolveMarkdownLink: () => null,
    },
  });
  const use = rule.use as {loader: string; options: Record<string, unknown>}[];
  const process = vi.fn(() => Promise.resolve({content: 'by Docusaurus', data: {}}));
  for (const item of use) item.options.processors = {mdProcessor: {process}};
  return {...rule, use};
}

const reader: PageReader = {
  included: new Map(),
  read: () => {
    const compiled = {code: 'by the reader', contentTitle: undefined, fileLinks: []};
    const nothing = {
      questions: [],
      quizzes: [],
      links: [],
      summary: {} as never,
      checked: {} as never,
    };
    return Promise.resolve({...nothing, compiled});
  },
  rest: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** Who compiles a page of a site with these options. */
async function compiledBy(options: DocsOptions): Promise<string | undefined> {
  const rule = await ruleOf(options);
  applyCompiledPages([rule], {reader, docsDir, scripts: true});
  const loader = rule.use.find((item) => item.loader === require.resolve('@docusaurus/mdx-loader'));
  const {mdProcessor} = loader?.options.processors as {
    mdProcessor: {process: (page: object) => Promise<{content: string}>};
  };
  const page = {content: '', filePath: join(docsDir, 'a.md'), frontMatter: {}};
  return (await mdProcessor.process({...page, compilerName: 'server'})).content;
}

const ownPlugin = () => undefined;
const said = vi.spyOn(logger, 'info');

beforeEach(() => {
  said.mockReset().mockImplementation(() => undefined);
});

describe('pages of a site', () => {
  it('are compiled by the reader with the configuration as it is', async () => {
    expect(await compiledBy(docsOptions())).toBe('by the reader');
    expect(said).not.toHaveBeenCalled();
  });

  it.each<[string, (options: DocsOptions) => Partial<DocsOptions>]>([
    [
      'beforeDefaultRemarkPlugins',
      ({beforeDefaultRemarkPlugins: own}) => ({beforeDefaultRemarkPlugins: [...own, ownPlugin]}),
    ],
    [
      'beforeDefaultRemarkPlugins',
      ({beforeDefaultRemarkPlugins: own}) => ({beforeDefaultRemarkPlugins: own.slice(0, 1)}),
    ],
    ['remarkPlugins', ({remarkPlugins: own}) => ({remarkPlugins: [ownPlugin, ...own]})],
    ['remarkPlugins', ({remarkPlugins: own}) => ({remarkPlugins: [...own].reverse()})],
    ['rehypePlugins', () => ({rehypePlugins: [ownPlugin]})],
    ['recmaPlugins', () => ({recmaPlugins: [ownPlugin]})],
    ['beforeDefaultRehypePlugins', () => ({beforeDefaultRehypePlugins: [ownPlugin]})],
    ['admonitions', () => ({admonitions: {keywords: ['quiz'], extendDefaults: true}})],
    ['admonitions', () => ({admonitions: false})],
  ])('are compiled by Docusaurus, which says so, with other %s', async (name, change) => {
    const options = docsOptions();
    expect(await compiledBy({...options, ...change(options)})).toBe('by Docusaurus');
    expect(said).toHaveBeenCalledOnce();
    expect(String(said.mock.calls[0]?.[0])).toContain(`the configuration has ${name} of its own`);
  });

  it('are compiled by Docusaurus, which says so, when the rule for them is not found', () => {
    applyCompiledPages([{test: /\.css$/}], {reader, docsDir, scripts: true});
    expect(said).toHaveBeenCalledOnce();
    expect(String(said.mock.calls[0]?.[0])).toContain(`no rule of the bundler is for ${docsDir}`);
  });

  it('are compiled by Docusaurus with a function anywhere in the Markdown configuration', () => {
    const config = siteConfig;
    const settings = (markdown: object) =>
      compileSettings(
        {siteDir: site, siteConfig: {staticDirectories: [], markdown} as never},
        docsDir,
        true,
      );
    const hooks = {onBrokenMarkdownLinks: 'throw'};
    const plain = {...config.markdown, hooks};
    expect(settings(plain)).not.toBeNull();
    expect(settings({...plain, preprocessor: ownPlugin})).toBeNull();
    expect(settings({...plain, hooks: {onBrokenMarkdownLinks: ownPlugin}})).toBeNull();
    const handlers = {heading: ownPlugin};
    expect(settings({...plain, remarkRehypeOptions: {handlers}})).toBeNull();
  });

  it('are never kept by the bundler, whoever compiles them', async () => {
    const options = docsOptions();
    for (const change of [{}, {admonitions: false}]) {
      const rule = await ruleOf({...options, ...change});
      // The bundler's two configurations have the same rule.
      applyCompiledPages([rule], {reader, docsDir, scripts: true});
      applyCompiledPages([rule], {reader, docsDir, scripts: true});
      const others = (rule.use as unknown[]).filter((item) => typeof item === 'string');
      expect(others).toHaveLength(1);
      const loader = require(String(others[0])) as (this: unknown, source: string) => string;
      const cacheable = vi.fn<LoaderContext<object>['cacheable']>();
      expect(loader.call({cacheable}, 'text')).toBe('text');
      expect(cacheable).toHaveBeenCalledExactlyOnceWith(false);
    }
  });
});
