/**
 * How long it takes until somebody sees their own bank here: from `viva try` to the first page of a bank of
 * MkDocs, with nothing kept from an earlier start.
 *
 *     npm run bench:try -- [--questions 1000]
 */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {writeBank} from './build/bank.ts';
import {answering, freePort} from './build/server.ts';
import {record} from './figures.ts';
import {positive, run} from './options.ts';

const goalSeconds = 60;
const viva = fileURLToPath(new URL('../plugins/bin/viva.mjs', import.meta.url));

run(async () => {
  const {values} = parseArgs({options: {questions: {type: 'string', default: '1000'}}});
  const questions = positive('--questions', values.questions);
  const folder = mkdtempSync(join(tmpdir(), 'bench-try-'));
  try {
    const [first = ''] = writeBank(join(folder, 'bank/docs'), {questions, form: 'dialect'});
    writeFileSync(join(folder, 'bank/mkdocs.yml'), 'site_name: Bank\n');
    // Docusaurus keeps in it what it has read, and the site is written there.
    const temporary = join(folder, 'temporary');
    mkdirSync(temporary);
    const port = await freePort();
    const began = performance.now();
    const server = spawn(
      process.execPath,
      [viva, 'try', join(folder, 'bank'), '--no-open', '--port', String(port)],
      {env: {...process.env, TMPDIR: temporary}, stdio: 'inherit'},
    );
    const ended = once(server, 'exit');
    await answering(`http://localhost:${port}/${first}`);
    const measured = (performance.now() - began) / 1000;
    server.kill();
    await ended;
    const what = `viva try, ${questions} questions`;
    record('try', [{what, measured, unit: 's', atMost: goalSeconds}]);
    console.log(`${what}: ${measured.toFixed(1)} s of ${goalSeconds}`);
    return measured > goalSeconds ? 1 : 0;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
