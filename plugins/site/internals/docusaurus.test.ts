import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createStyleLoadersFactory, getCurrentBundler} from '@docusaurus/bundler';
import {validateConfig} from '@docusaurus/core/lib/server/configValidation.js';
import {createMDXLoaderRule} from '@docusaurus/mdx-loader';
import presetClassic from '@docusaurus/preset-classic';
import type {LoadContext} from '@docusaurus/types';
import {TEST_VCS} from '@docusaurus/utils';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {aroundClearing, limitRenderers} from './build-steps.ts';
import {keepByFiles, keepByFolder} from './bundler-cache.ts';
import {shortenClassNames} from './class-names.ts';
import {bareTheme, classicThemePath} from './classic-theme.ts';
import {docsForWriting, docsPluginPath} from './docs-plugin.ts';
import {fieldProblems} from './front-matter-fields.ts';
import {minifyDocument} from './html-minifier.ts';
import {createMarkdownCompiler} from './markdown-compiler.ts';
import {loadMarkdown} from './markdown-loader.ts';
import {lastCommit} from './last-commit.ts';
import {markdownRules} from './markdown-rule.ts';

const require = createRequire(import.meta.url);

/** What somebody reads who updates Docusaurus and sees a test fail here. */
const changed = (what: string, file: string) =>
  `Docusaurus has changed ${what}: plugins/site/internals/${file} has to follow.`;

const markdownConfig = {
  format: 'detect',
  mermaid: false,
  emoji: false,
  anchors: {maintainCase: false},
  mdx1Compat: {comments: false, admonitions: false, headingIds: true},
  hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
} as never;

const markdownOptions = {
  siteDir: '/site',
  staticDirs: [],
  markdownConfig,
  admonitions: true,
  remarkPlugins: [],
  rehypePlugins: [],
  recmaPlugins: [],
  beforeDefaultRemarkPlugins: [],
  beforeDefaultRehypePlugins: [],
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('with this version of Docusaurus', () => {
  it('the Markdown loader writes what is around a page, outside the bundler too', async () => {
    const process = ({frontMatter}: {frontMatter: object}) =>
      Promise.resolve({content: JSON.stringify(frontMatter), data: {contentTitle: 'Title'}});
    const processors = {mdProcessor: {process}, mdxProcessor: {process}};
    const parseFrontMatter = () => ({frontMatter: {a: 1}, content: ''});
    const code = await loadMarkdown('/site/a.md', '# Title', {
      ...markdownOptions,
      markdownConfig: {...(markdownConfig as object), parseFrontMatter},
      metadataPath: () => '/site/.docusaurus/a.json',
      processors,
    } as never);
    const message = changed('its Markdown loader', 'markdown-loader.ts');
    expect(code, message).toMatch(
      /^\s*export const frontMatter = \{\s*a: 1\s*\};\nexport const contentTitle = 'Title';\nexport \{default as metadata\} from '@site\/.docusaurus\/a.json'\s*\{"a":1\}\s*$/,
    );
    const failing = {...markdownOptions, processors} as never;
    await expect(loadMarkdown('/site/a.md', '', failing), message).rejects.toThrow();
  });

  it('Markdown is compiled to a module, outside the bundler too', async () => {
    const {process} = await createMarkdownCompiler({format: 'md', options: markdownOptions});
    const page = {content: '# Title\n', filePath: '/site/a.md', frontMatter: {}};
    const {content, data} = await process({...page, compilerName: 'server'});
    const message = changed('what Markdown is compiled with', 'markdown-compiler.ts');
    expect(content, message).toMatch(/^export default function MDXContent\(/m);
    expect(data.contentTitle, message).toBe('Title');
  });

  it('the rule for the Markdown of a folder can be told from others', async () => {
    // In tests of its own Docusaurus leaves the compilers out.
    vi.stubEnv('NODE_ENV', 'production');
    vi.stubEnv('VITEST', undefined);
    const rule = await createMDXLoaderRule({
      include: ['/site/docs/'],
      options: {...markdownOptions, useCrossCompilerCache: false},
    });
    const others = [{test: /\.js$/}, {include: ['/site/docs'], use: []}];
    const found = markdownRules([rule, ...others], '/site/docs');
    const message = changed("the bundler's rule for Markdown", 'markdown-rule.ts');
    expect(found, message).toHaveLength(1);
    expect(found[0]?.options.processors.mdProcessor.process, message).toBeTypeOf('function');
    expect(markdownRules([rule, ...others], '/site/blog')).toEqual([]);
  });

  it('fields of the front matter are looked at, all of them, others allowed', () => {
    const problems = fieldProblems({sidebar_position: 'first', draft: 'maybe', other: 1});
    const message = changed('the schema of front matter', 'front-matter-fields.ts');
    const fields = problems.map(({path}) => path[0]);
    expect(fields, message).toEqual(expect.arrayContaining(['sidebar_position', 'draft']));
    expect(fields).not.toContain('other');
  });

  it('the classic preset has the docs and the theme under the names that are exchanged', () => {
    const context = {
      siteConfig: {themeConfig: {}, future: {v4: {}, faster: {}}},
      siteDir: '/site',
    } as unknown as LoadContext;
    const {plugins = [], themes = []} = presetClassic(context, {});
    const names = (list: readonly unknown[]) =>
      list.map((item) => (Array.isArray(item) ? (item as unknown[])[0] : item));
    expect(names(themes), changed('its preset', 'classic-theme.ts')).toContain(classicThemePath);
    expect(names(plugins), changed('its preset', 'docs-plugin.ts')).toContain(docsPluginPath);
    expect(docsForWriting.validateOptions).toBeTypeOf('function');
  });

  it('the theme without style and scripts has its components and checks', () => {
    const context = {
      siteDir: '/site',
      i18n: {currentLocale: 'en', localeConfigs: {en: {direction: 'ltr'}}},
      siteConfig: {themeConfig: {announcementBar: undefined, colorMode: {}, prism: {}}},
    } as unknown as LoadContext;
    const {getThemePath, getClientModules, injectHtmlTags} = bareTheme(context, {
      customCss: ['a.css'],
    }) as Awaited<ReturnType<typeof bareTheme>> & object;
    const message = changed('its theme', 'classic-theme.ts');
    expect(existsSync(join(getThemePath?.() ?? '', 'Layout/index.js')), message).toBe(true);
    expect(bareTheme.validateThemeConfig, message).toBeTypeOf('function');
    expect(getClientModules?.()).toEqual([join('/site', 'a.css')]);
    expect(injectHtmlTags?.({content: undefined})).toEqual({});
  });

  it('when a file was last committed is asked of the configuration', async () => {
    const site = {title: 'A bank', url: 'https://bank.example', baseUrl: '/'};
    const known = await lastCommit('/site/docs/a.md', validateConfig(site, 'docusaurus.config.ts'));
    const message = changed('what it knows of the history of files', 'last-commit.ts');
    expect(known, message).toBe(TEST_VCS.LAST_UPDATE_INFO.timestamp);
    // Outside a repository Docusaurus throws.
    const getFileLastUpdateInfo = () => Promise.reject(new Error('outside'));
    const future = {experimental_vcs: {getFileLastUpdateInfo}} as never;
    expect(await lastCommit('/site/docs/a.md', {future})).toBe(null);
  });

  it('documents are minified, and scripts in them stay', async () => {
    const page = '<!doctype html><html><head>\n\n<script>a = 1</script></head><body></body></html>';
    const message = changed('what minifies pages', 'html-minifier.ts');
    expect(await minifyDocument(page), message).toMatch(/<head><script>a ?= ?1;?<\/script>/);
  });

  it('a folder is emptied and pages are rendered by what stands in, once', async () => {
    const message = changed('the steps of a build', 'build-steps.ts');
    const steps = await readFile(
      require.resolve('@docusaurus/core/lib/commands/build/buildLocale.js'),
      'utf8',
    );
    expect(steps, message).toContain('clearPath_1.default)(outDir)');
    expect(steps, message).toContain('ssgExecutor_1.executeSSG)({');
    const clearing = require('@docusaurus/core/lib/commands/utils/clearPath.js') as {
      default: (path: string) => Promise<void>;
    };
    const original = clearing.default;
    const cleared: string[] = [];
    aroundClearing((path, clear) => {
      cleared.push(path, String(clear === original));
      return Promise.resolve();
    });
    await clearing.default('/site/build');
    expect(cleared, message).toEqual(['/site/build', 'true']);
    expect(clearing.default).toBe(original);
  });

  it('threads that render pages are exchanged by how much memory they have', async () => {
    const path = '@docusaurus/core/lib/ssg/ssgEnv.js';
    const settings = require(path) as {SSGWorkerThreadRecyclerMaxMemory: number};
    const message = changed('when it exchanges its threads', 'build-steps.ts');
    limitRenderers(123);
    expect(settings.SSGWorkerThreadRecyclerMaxMemory, message).toBe(123);
    vi.stubEnv('DOCUSAURUS_SSG_WORKER_THREAD_RECYCLER_MAX_MEMORY', '5');
    limitRenderers(456);
    expect(settings.SSGWorkerThreadRecyclerMaxMemory).toBe(123);
    const executor = await readFile(
      require.resolve('@docusaurus/core/lib/ssg/ssgExecutor.js'),
      'utf8',
    );
    expect(executor, message).toContain(
      'maxMemoryLimitBeforeRecycle: ssgEnv_1.SSGWorkerThreadRecyclerMaxMemory',
    );
  });

  it('the names of classes are set in the rules of the bundler', async () => {
    const siteConfig = {future: {faster: {rspackBundler: false}}} as never;
    const currentBundler = await getCurrentBundler({siteConfig});
    const getStyleLoaders = await createStyleLoadersFactory({currentBundler});
    const modules = {localIdentName: '[local]_[contenthash:base64:4]'};
    const rules = [{test: /\.css$/, use: getStyleLoaders(false, {modules})}];
    shortenClassNames(rules, __dirname);
    const message = changed('its loaders of style', 'class-names.ts');
    expect(JSON.stringify(rules), message).toContain('"[contenthash:base64:5]"');
    const base = await readFile(require.resolve('@docusaurus/core/lib/webpack/base.js'), 'utf8');
    expect(base, message).toContain('localIdentName:');
  });

  it('what the bundler keeps has a version, which changes with the files of a package', async () => {
    const versionFor = (text: string) => {
      writeFileSync(join(folder, 'sub/a.css'), text);
      const config = {cache: true, experiments: {cache: {version: 'v-'}}};
      keepByFiles(config, folder);
      return config.experiments.cache.version;
    };
    const folder = mkdtempSync(join(tmpdir(), 'package-'));
    mkdirSync(join(folder, 'sub'));
    const [first, second, third] = ['a {}', 'b {}', 'a {}'].map(versionFor);
    rmSync(folder, {recursive: true});
    expect(first).toMatch(/^v-[\da-f]{16}$/);
    expect(third).toBe(first);
    expect(second).not.toBe(first);
    const base = await readFile(require.resolve('@docusaurus/core/lib/webpack/base.js'), 'utf8');
    const message = changed("its bundler's cache", 'bundler-cache.ts');
    expect(base, message).toMatch(/cache = \{\s+type: 'persistent',[^}]*\sversion:/);
  });

  it('what the bundler keeps is of one folder of generated files', () => {
    const versionFor = (folder: string) => {
      const config = {cache: {version: 'v-'}};
      keepByFolder(config, folder);
      return config.cache.version;
    };
    expect(versionFor('/site/.docusaurus')).toBe(versionFor('/site/.docusaurus'));
    expect(versionFor('/site/.docusaurus')).not.toBe(versionFor('/site/.docusaurus-other'));
  });

  it('the source maps of its development server are those that are made for all but pages', async () => {
    const base = await readFile(require.resolve('@docusaurus/core/lib/webpack/base.js'), 'utf8');
    const message = changed('its source maps', 'forget-edits.ts');
    expect(base, message).toContain("isProd ? undefined : 'eval-cheap-module-source-map'");
  });

  it('the development server takes the options of plugins', async () => {
    const path = require.resolve('@docusaurus/core/lib/commands/start/webpack.js');
    const message = changed('its development server', 'dev-server.ts');
    expect(await readFile(path, 'utf8'), message).toContain('config.devServer');
  });

  it('what it generates for the browser has the names and shapes that are imported', async () => {
    const {generateSiteFiles} = require('@docusaurus/core/lib/server/codegen/codegen') as {
      generateSiteFiles: (params: object) => Promise<void>;
    };
    const folder = await mkdtemp(join(tmpdir(), 'generated-'));
    try {
      await generateSiteFiles({
        generatedFilesDir: folder,
        siteConfig: {},
        clientModules: ['/site/a.js'],
        codeTranslations: {a: 'b'},
        routes: [{path: '/a', component: '@theme/A', exact: true}],
        baseUrl: '/',
        globalData: {},
        siteMetadata: {},
        siteStorage: {},
        i18n: {},
      });
      const read = (name: string) => readFile(join(folder, name), 'utf8');
      const modules = changed('its list of client modules', 'client-modules.ts');
      expect(await read('client-modules.js'), modules).toContain('require("/site/a.js")');
      const routes = changed('its routes', 'routes.ts');
      expect(await read('routes.js'), routes).toMatch(/export default \[\s*\{\s*path: '\/a'/);
      const words = changed('its translations', 'translate.ts');
      expect(JSON.parse(await read('codeTranslations.json')), words).toEqual({a: 'b'});
    } finally {
      await rm(folder, {recursive: true});
    }
  });
});
