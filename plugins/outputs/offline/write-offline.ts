import {PERMANENT_FOLDER} from '../../language/questions/addresses.ts';
import {fileURLToPath} from 'node:url';
import {build as bundle} from 'esbuild';
import type {BuildWriter} from '../build-writer/index.ts';
import {listFiles, revisionOf} from './list-files.ts';
import {offlineFolder, summaryName} from './paths.ts';
import {compactQuestionMap} from './question-map.ts';
import type {BuiltVersion, MessagePage, Summary, VersionList} from './types.ts';

export interface OfflineBuild {
  build: BuildWriter;
  /** Path on the site, with the anchor, of each permanent address `q/<id>/`. */
  questions: ReadonlyMap<string, string>;
  /** In bytes, how much of a bank may be saved as a whole. */
  limit: number;
  /** What a reader sees when there is neither a network nor anything saved. */
  message: MessagePage;
}

/** Writes the worker and the list of all that it may save, once nothing else writes to the build. */
export async function writeOffline({
  build,
  questions,
  limit,
  message,
}: OfflineBuild): Promise<Summary> {
  const write = async (name: string, content: string) => {
    const path = `${offlineFolder}/${name}`;
    await build.replace(path, content);
    return path;
  };

  const map = JSON.stringify(compactQuestionMap(questions));
  const questionMap = await write(`questions.${revisionOf(map)}.json`, map);

  // Files have their names as they are, addresses theirs escaped.
  const inMap = new Set([...questions.keys()].map((id) => `${PERMANENT_FOLDER}/${id}/`));
  const isOurs = (path: string) => path.startsWith(`${offlineFolder}/`) && path.endsWith('.json');
  const {files, core} = listFiles(
    build,
    (path) => inMap.has(path) || (isOurs(path) && path !== questionMap),
  );
  const count = new Set(questions.values()).size;
  const content = JSON.stringify({
    core,
    files,
    questionMap,
    questions: count,
    limit,
  } satisfies VersionList);
  const version = revisionOf(content);
  const list = await write(`files.${version}.json`, content);

  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const summary: Summary = {bytes, questions: count, limit};
  await write(summaryName, JSON.stringify(summary));
  await build.replace('sw.js', await bundledWorker({version, list}, message));
  return summary;
}

async function bundledWorker(built: BuiltVersion, message: MessagePage): Promise<Uint8Array> {
  const {outputFiles} = await bundle({
    entryPoints: [fileURLToPath(new URL('worker/index.ts', import.meta.url))],
    write: false,
    bundle: true,
    minify: true,
    format: 'iife',
    // What the oldest browsers of the site's list understand, whose workers are also safe to use.
    target: ['chrome109', 'firefox115', 'safari16.4'],
    define: {
      __BUILT_VERSION__: JSON.stringify(built),
      __MESSAGE_PAGE__: JSON.stringify(message),
    },
    logLevel: 'silent',
  });
  const [worker] = outputFiles;
  if (!worker) throw new Error('Found no service worker in what esbuild made, expected one file');
  return worker.contents;
}
