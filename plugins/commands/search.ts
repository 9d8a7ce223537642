import {join} from 'node:path';
import {printable, printableJson} from '../check/printable.ts';
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
  if (!/^[1-9]\d*$/.test(limit)) throw new UsageError(`--limit needs a number, not "${limit}"`);
  const engine = await loadEngine(folderFiles(join(dir, 'search')));
  const query = words.join(' ');
  const all = {kinds: ['question'], limit: Number(limit)} as const;
  const results = await engine.search(query, {
    ...all,
    ...(topic !== undefined && {topic}),
    ...(level !== undefined && {level}),
  });

  if (results.length === 0) {
    const {topics, levels} = (await engine.searchAll(query, {...all, excerpts: false})).facets;
    console.error('Nothing found.');
    if (topic !== undefined) console.error(printable(withOthers('topic', topic, topics)));
    if (level !== undefined) console.error(printable(withOthers('level', level, levels)));
  }
  if (json) console.log(printableJson(results.map(toJson)));
  else
    for (const {title, url, level: its} of results)
      console.log(printable(`${title}  [${its ?? '-'}]  ${url}`));
});

/** A filter may be mistyped: what has results without one. */
function withOthers(name: string, value: string, counts: Readonly<Record<string, number>>): string {
  const others = Object.entries(counts).map(([id, count]) => `${id} (${count})`);
  return `With --${name} "${value}"; without, these have results: ${others.join(', ') || 'none'}.`;
}
