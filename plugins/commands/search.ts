import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {folderFiles} from '../outputs/search/engine/folder-files.ts';
import {loadEngine} from '../outputs/search/load-engine.ts';
import type {SearchResult} from '../outputs/search/search-engine.ts';

const usage = `Usage: npm run --silent search -- [--json] [--topic T] [--level L] [--limit N] [--dir build] "query"

Searches the questions of the built site with the code that the browser runs.`;

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    json: {type: 'boolean', default: false},
    topic: {type: 'string'},
    level: {type: 'string'},
    limit: {type: 'string', default: '10'},
    dir: {type: 'string', default: 'build'},
    help: {type: 'boolean', default: false},
  },
});

/** What `--json` prints of a result. */
function toJson({id, title, url, topic, level, excerpt, score}: SearchResult) {
  return {id, title, url, topic, level, excerpt: excerpt?.text ?? '', score};
}

async function main(): Promise<number> {
  const query = positionals.join(' ');
  if (values.help || query === '') {
    console[values.help ? 'log' : 'error'](usage);
    return values.help ? 0 : 2;
  }

  const engine = await loadEngine(folderFiles(join(values.dir, 'search')));
  const results = await engine.search(query, {
    kinds: ['question'],
    limit: Number(values.limit),
    ...(values.topic !== undefined && {topic: values.topic}),
    ...(values.level !== undefined && {level: values.level}),
  });

  if (values.json) console.log(JSON.stringify(results.map(toJson), null, 2));
  else
    for (const {title, url, level} of results) console.log(`${title}  [${level ?? '-'}]  ${url}`);
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
