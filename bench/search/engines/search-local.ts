import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {SearchRecord} from '../../../plugins/outputs/search/record.ts';
import {bundle} from './bundle.ts';
import type {Contender} from './contender.ts';
import {peerModules, requirePeer} from './peers.ts';
import {pagesOf} from './search-local-pages.ts';

const NAME = '@easyops-cn/docusaurus-search-local';

/** What the plugin takes for itself when nothing is configured. */
const DEFAULTS = {
  language: ['en'],
  removeDefaultStopWordFilter: [] as string[],
  removeDefaultStemmer: false,
  ignoreCssSelectors: [] as string[],
  forceIgnoreNoIndex: false,
};

type Scan = (pages: readonly object[], config: typeof DEFAULTS) => Promise<object[][]>;
type BuildIndex = (documents: object[][], config: typeof DEFAULTS) => unknown;

/**
 * The plugin's own reading of pages, its own index and its own worker, on pages as Docusaurus
 * writes them: a page for each topic, a heading for each question. What it does not have here is
 * its list of results, which runs in the page.
 */
export const searchLocal: Contender = {
  name: 'search-local',
  label: 'docusaurus-search-local',
  isOurs: () => false,
  showsTexts: true,
  page: './search-local.page.ts',
  async build(records, dir) {
    const server = `${NAME}/dist/server/server/utils`;
    const {scanDocuments} = requirePeer(`${server}/scanDocuments.js`) as {scanDocuments: Scan};
    const {buildIndex} = requirePeer(`${server}/buildIndex.js`) as {buildIndex: BuildIndex};
    const documents = await scanDocuments(writePages(records, join(dir, 'pages')), DEFAULTS);
    writeFileSync(join(dir, 'search-index.json'), JSON.stringify(buildIndex(documents, DEFAULTS)));
    await bundleWorker(dir);
  },
};

function writePages(records: readonly SearchRecord[], folder: string): object[] {
  mkdirSync(folder, {recursive: true});
  return pagesOf(records).map(({url, html}, number) => {
    const filePath = join(folder, `${number}.html`);
    writeFileSync(filePath, html);
    return {filePath, url, type: 'docs'};
  });
}

async function bundleWorker(dir: string): Promise<void> {
  const constants = join(dir, 'generated-constants.js');
  writeFileSync(
    constants,
    `import lunr from 'lunr';
export const removeDefaultStopWordFilter = [];
export const language = ['en'];
export const searchIndexUrl = 'search-index.json';
export const searchResultLimits = 8;
export const fuzzyMatchingDistance = 1;
`,
  );
  await bundle(
    join(peerModules, NAME, 'dist/client/client/theme/worker.js'),
    join(dir, 'worker.js'),
    {
      alias: {[`@generated/${NAME}/default/generated-constants.js`]: constants},
    },
  );
}
