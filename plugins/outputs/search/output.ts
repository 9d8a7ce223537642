import {writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {cacheFolder} from '../../bank/cache/cache-folder.ts';
import {bankName} from '../bank-name.ts';
import {inPieces} from '../build-writer/index.ts';
import {siteIcon} from '../site-icon.ts';
import type {Output, Site} from '../types.ts';
import {createSearchCache} from './build/search-cache.ts';
import {createSearchIndex, searchFolder} from './build/search-index.ts';
import {searchRecords} from './build/search-records.ts';
import {collectionOf, documentsName, jsonLines} from './hosted/export.ts';
import {openSearchDescription, openSearchFile} from './open-search.ts';
import type {SearchRecord} from './record.ts';

/** The index of the site's search, and its description for browsers. */
export function createSearch({context, docsDir, engine, isBuild, pages}: Site): Output {
  const {title, url, trailingSlash} = context.siteConfig;
  const {currentLocale, defaultLocale} = context.i18n;
  const locale = currentLocale === defaultLocale ? '' : currentLocale;
  /** Made one by one, each time that they are wanted: of a large bank they are much to have in memory. */
  let records: () => Iterable<SearchRecord> = () => [];

  /** For `npm run search:export`. Not in the build: readers need no second copy of all answers. */
  const writeRecords = () =>
    writeFile(
      join(context.generatedFilesDir, documentsName(locale)),
      inPieces(jsonLines(records())),
    );

  if (engine === false) {
    return {
      update({topics, pages}) {
        records = () => searchRecords(topics, pages);
      },
      write: writeRecords,
    };
  }

  const ownEngine =
    typeof engine === 'object'
      ? {...engine, collection: collectionOf(engine.collection, locale)}
      : engine;
  const cacheDir = cacheFolder(context.siteDir, 'search-index');
  // While writing it is made anew after each edit, where bytes do not count.
  const index = isBuild
    ? createSearchIndex(
        docsDir,
        ownEngine,
        createSearchCache(cacheDir, bankName({docsDir, context})),
        cacheDir,
      )
    : createSearchIndex(docsDir, 'embedded');
  return {
    update({topics, pages}) {
      records = () => searchRecords(topics, pages);
      index.update(() => [...records()]);
    },
    warmUp: index.warmUp,
    prepare: index.prepare,
    beforeRendering: index.ready,
    serve(path) {
      const inFolder = path.startsWith(`${searchFolder}/`);
      return inFolder ? index.file(path.slice(searchFolder.length + 1)) : undefined;
    },
    csp: index.csp,
    tags() {
      const type = 'application/opensearchdescription+xml';
      const href = context.baseUrl + openSearchFile;
      return [{tagName: 'link', attributes: {rel: 'search', type, title, href}}];
    },
    async write(build) {
      await index.write(build);
      const site = url + context.baseUrl;
      await build.add(openSearchFile, openSearchDescription(title, site, siteIcon(context)));
      // Where Docusaurus writes `search.html`, the page has its address too, which links and browsers know.
      if (pages === 'app' && trailingSlash === false) {
        await build.copy(`${searchFolder}/index.html`, join(build.outDir, 'search.html'));
      }
      await writeRecords();
    },
  };
}
