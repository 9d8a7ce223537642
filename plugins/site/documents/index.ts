import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {earlyScript} from '../../theme/early-script.ts';
import {keepByFiles} from '../internals/bundler-cache.ts';
import {shortenClassNames} from '../internals/class-names.ts';
import {answerSheets} from '../theme.ts';
import {
  answerStyles,
  earlyPresses,
  isNoPageScript,
  listStyles,
  partScripts,
  partStyles,
} from './template.ts';

export {pageTemplate} from './template.ts';

/** What the browser gets instead of React; only for what is drawn there, the search. */
const inBrowser = {
  'react/jsx-runtime$': 'preact/jsx-runtime',
  'react-dom/client$': 'preact/compat/client',
  'react-dom$': 'preact/compat',
  react$: 'preact/compat',
};

/**
 * Docusaurus plugin that leaves built pages as they are: finished documents. Docusaurus
 * would send its React app, every page's content once more as script and a table of all
 * routes, to arrive at what the reader already has. Here the browser gets one small
 * script that works on the finished page (`plugins/theme/client/entry.ts`).
 *
 * While pages are written (`npm start`) Docusaurus's app runs, with the same client modules.
 */
const themeDir = join(__dirname, '../../theme');
const serverEntry = join(__dirname, '../internals/server-entry.ts');

export default function staticPages(context: LoadContext): Plugin {
  // Of Docusaurus, without `future.faster`: its other minimizer takes a sheet for the only one of a page, and gives the first
  // animation of each the same name.
  process.env.USE_SIMPLE_CSS_MINIFIER = 'true';
  return {
    name: 'static-pages',

    configureWebpack(config, isServer, {currentBundler}) {
      if (process.env.NODE_ENV !== 'production') return {};
      shortenClassNames(config.module?.rules, themeDir);
      keepByFiles(config, themeDir, /\.module\.css$/);
      // One page's text is in no name: what is rendered from the others' scripts stays as it was.
      const output = {chunkFilename: 'assets/js/[name].js'};
      if (isServer) return {mergeStrategy: {entry: 'replace'}, entry: {main: serverEntry}, output};
      if (config.resolve) {
        const others = Object.entries(config.resolve.alias ?? {});
        config.resolve.alias = {
          ...inBrowser,
          ...Object.fromEntries(others.filter(([name]) => !/^react(-dom)?$/.test(name))),
        };
      }
      return {
        mergeStrategy: {entry: 'replace', 'optimization.runtimeChunk': 'replace'},
        entry: {
          main: [join(themeDir, 'client/entry.ts'), ...pageStyles()],
          [listStyles]: join(themeDir, 'client/list-styles.ts'),
          [earlyPresses]: join(themeDir, 'client/early-presses.ts'),
          ...Object.fromEntries(
            Object.keys(partScripts).map((name) => [
              name,
              join(themeDir, `client/live-${name}.ts`),
            ]),
          ),
          [answerStyles]: [
            ...answerSheets(context),
            ...['AnswerParts', 'Callout', 'CodeBlock', 'ScrollableTable', 'ShareLink'].map((name) =>
              join(themeDir, `components/${name}/styles.module.css`),
            ),
          ],
          // Those of islands are added to it (site/islands).
          [partStyles]: [
            'components/ContentTabs/styles.module.css',
            'components/Diagram/styles.module.css',
            'components/Quiz/styles.module.css',
            'css/formulas.css',
            'css/code-lines.css',
          ].map((file) => join(themeDir, file)),
        },
        plugins: [withoutScripts, ...(currentBundler.name === 'webpack' ? [withRequire] : [])],
        module: {
          rules: [
            {
              include: ['client', 'offline', 'practice'].map((name) => join(themeDir, name)),
              resolve: {
                alias: {'@docusaurus/Translate': join(__dirname, '../internals/translate.ts')},
              },
            },
          ],
        },
        optimization: {
          runtimeChunk: false,
          // The style of what is loaded later comes with it.
          splitChunks: {cacheGroups: {styles: false, common: false}},
        },
      };
    },

    injectHtmlTags() {
      return {headTags: [{tagName: 'script', innerHTML: earlyScript}]};
    },
  };
}

/**
 * The style of everything that pages of questions are rendered from. What is drawn later brings its style when it comes,
 * and lists and parts have sheets of their own. As entries: imported, they would put their class names into the script.
 */
function pageStyles(): string[] {
  const others =
    /^(components\/(AnswerParts|Callout|CodeBlock|ScrollableTable|ShareLink|Search|StartQuestion|TakeAlong|Topic|Rows|WaysIn|PracticeFrame|ContentTabs|Diagram|Quiz)|docusaurus\/(NotFound|HomePage|MDXPage|SearchPage|OfflinePage))/;
  return readdirSync(themeDir, {recursive: true, encoding: 'utf8'})
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(components|docusaurus)\/.*\.module\.css$/.test(file) && !others.test(file))
    .sort()
    .map((file) => join(themeDir, file));
}

/** Of such an entry only the style sheet is used. */
const withoutScripts = {
  apply({hooks}: Compiler) {
    hooks.emit.tap('static-pages', (compilation) => {
      for (const {name} of compilation.getAssets()) {
        if (isNoPageScript(name)) compilation.deleteAsset(name);
      }
    });
  },
};

/**
 * Docusaurus adds to each script what leads to others by their names (`__webpack_require__.gca`). In one that needs no other
 * webpack leaves out what it is added to, and Rspack does not.
 */
const withRequire = {
  apply({hooks}: WebpackCompiler) {
    hooks.thisCompilation.tap('static-pages', (compilation) => {
      compilation.hooks.additionalTreeRuntimeRequirements.tap('static-pages', (_chunk, set) => {
        set.add('__webpack_require__');
      });
    });
  },
};

interface WebpackCompiler {
  hooks: {
    thisCompilation: {tap: (name: string, work: (compilation: WebpackCompilation) => void) => void};
  };
}

interface WebpackCompilation {
  hooks: {
    additionalTreeRuntimeRequirements: {
      tap: (name: string, work: (chunk: unknown, set: Set<string>) => void) => void;
    };
  };
}

/** The part of the bundler that is used here. */
interface Compiler {
  hooks: {emit: {tap: (name: string, work: (compilation: Compilation) => void) => void}};
}

interface Compilation {
  getAssets: () => readonly {name: string}[];
  deleteAsset: (name: string) => void;
}
