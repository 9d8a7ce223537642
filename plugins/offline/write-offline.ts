import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'esbuild';
import {listFiles, revisionOf} from './list-files.ts';
import {offlineFolder, summaryName} from './paths.ts';
import {compactQuestionMap} from './question-map.ts';
import type {BuiltVersion, MessagePage, Summary, VersionList} from './types.ts';

export interface OfflineBuild {
  outDir: string;
  /** Path on the site, with the anchor, of each permanent address `q/<id>/`. */
  questions: ReadonlyMap<string, string>;
  /** In bytes, how much of a bank may be saved as a whole. */
  limit: number;
  /** What a reader sees when there is neither a network nor anything saved. */
  message: MessagePage;
}

/** Writes the worker and the list of all that it may save, once nothing else writes to the build. */
export async function writeOffline({
  outDir,
  questions,
  limit,
  message,
}: OfflineBuild): Promise<Summary> {
  await mkdir(join(outDir, offlineFolder), {recursive: true});
  const write = async (name: string, content: string) => {
    const path = `${offlineFolder}/${name}`;
    await writeFile(join(outDir, path), content);
    return path;
  };

  const map = JSON.stringify(compactQuestionMap(questions));
  const questionMap = await write(`questions.${revisionOf(map)}.json`, map);

  const inMap = new Set([...questions.keys()].map((id) => `q/${id}/`));
  const isOurs = (path: string) => path.startsWith(`${offlineFolder}/`) && path.endsWith('.json');
  const {files, core} = await listFiles(
    outDir,
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
  await bundleWorker(join(outDir, 'sw.js'), {version, list}, message);
  return summary;
}

async function bundleWorker(
  outfile: string,
  built: BuiltVersion,
  message: MessagePage,
): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('worker/index.ts', import.meta.url))],
    outfile,
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
}
