import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, expect, it} from 'vitest';
import type {Message} from '../check/index.ts';
import {createContentCheck} from './check-content.ts';
import {createPageReader} from './reader/index.ts';

const siteDir = realpathSync(mkdtempSync(join(tmpdir(), 'check-content-')));
const docsDir = join(siteDir, 'docs');

afterAll(() => {
  rmSync(siteDir, {recursive: true});
});

it('the check of a build knows the files of static', async () => {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(siteDir, path)), {recursive: true});
    writeFileSync(join(siteDir, path), text);
  };
  put('static/files/c#-notes.pdf', 'pdf');
  put('static/img/plan.png', 'png');
  put('docs/a/b.md', '# B\n\n[n](/files/c%23-notes.pdf) ![p](/img/plan.png) ![q](/img/gone.png)\n');
  const cacheDir = join(siteDir, 'cache');
  const reader = createPageReader({siteDir, docsDir, cacheDir, settings: null});
  let found: readonly Message[] = [];
  const check = createContentCheck({
    docsDir,
    siteDir,
    staticDirs: [join(siteDir, 'static')],
    failing: false,
    reader,
    names: {},
    onMessages(messages) {
      found = messages;
    },
  });
  await check.run();
  await reader.close();
  const errors = found.filter(({severity}) => severity === 'error');
  expect(errors.map(({ruleId, column}) => [ruleId, column])).toEqual([['page-file', 48]]);
});
