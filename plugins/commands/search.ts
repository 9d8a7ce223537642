import {join} from 'node:path';
import {folderFiles} from '../outputs/search/engine/folder-files.ts';
import {loadEngine} from '../outputs/search/load-engine.ts';
import type {SearchResult} from '../outputs/search/search-engine.ts';
import {command, UsageError} from './command.ts';

const usage = `Usage: npx viva search [options] QUERY

Searches the questions of the built site with the code that the browser runs.

  --topic T     only in this topic, by the name of its folder
  --level L     only of this level, by its id, such as beginner
  --limit N     so many results at most (10)
  --json        print id, title, url, topic, level, excerpt and score of each
  --dir FOLDER  where the built site is (build)
  --help        print this`;

const options = {
  json: {type: 'boolean'},
  topic: {type: 'string'},
  level: {type: 'string'},
  limit: {type: 'string', default: '10'},
  dir: {type: 'string', default: 'build'},
} as const;

/** What `--json` prints of a result. */
function toJson({id, title, url, topic, level, excerpt, score}: SearchResult) {
  return {id, title, url, topic, level, excerpt: excerpt?.text ?? '', score};
}

void command(usage, options, async ({json, topic, level, limit, dir}, words) => {
  if (words.length === 0) throw new UsageError('No query given.');
  const engine = await loadEngine(folderFiles(join(dir, 'search')));
  const results = await engine.search(words.join(' '), {
    kinds: ['question'],
    limit: Number(limit),
    ...(topic !== undefined && {topic}),
    ...(level !== undefined && {level}),
  });

  if (json) console.log(JSON.stringify(results.map(toJson), null, 2));
  else
    for (const {title, url, level: its} of results)
      console.log(`${title}  [${its ?? '-'}]  ${url}`);
});
