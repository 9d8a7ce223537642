import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {answerOf, printedBy, scratch} from './scratch.ts';

it.each([
  'mttr-misleads',
  'slo-low-traffic',
  'capacity-runway',
  'shed-load-early',
  'canary-how-long',
])('%s: the calculation prints what the answer says', (id) => {
  const {printed, shown} = printedBy('sre', id);
  expect(printed.trim()).toBe(shown.trim());
});

it('with a budget, retries add a tenth to the traffic of an outage', () => {
  const {code} = answerOf('sre', 'cascading-failure-defences');
  const {bash, folder} = scratch();
  writeFileSync(
    join(folder, 'outage.py'),
    `${code('python')}
budget, retries, requests = RetryBudget(), 0, 10_000
for _ in range(requests):
    budget.on_request()
    for _ in range(3):
        if not budget.may_retry(): break
        retries += 1
print(retries / requests)`,
  );
  // A hundred tokens that were saved in good times come on top.
  expect(Number(bash('python3 outage.py').output)).toBeCloseTo(0.11, 2);
});

it('a file is saved in the order that the answer says', () => {
  const {code} = answerOf('linux', 'empty-file-after-power-cut');
  const {bash, folder} = scratch();
  writeFileSync(
    join(folder, 'run.py'),
    `${code('python')}
import stat
def tell(name, what):
    original = getattr(os, name)
    def told(*arguments):
        print(what(*arguments))
        return original(*arguments)
    setattr(os, name, told)
tell('fsync', lambda fd: 'sync folder' if stat.S_ISDIR(os.fstat(fd).st_mode) else f'sync {os.fstat(fd).st_size} bytes')
tell('replace', lambda old, new: f'{old} -> {new}')
save('app.conf', b'old')
save('app.conf', b'new one')
`,
  );
  expect(bash('python3 run.py; ls').output.split('\n')).toEqual([
    'sync 3 bytes',
    'app.conf.new -> app.conf',
    'sync folder',
    'sync 7 bytes',
    'app.conf.new -> app.conf',
    'sync folder',
    'app.conf',
    'home',
    'run.py',
    '',
  ]);
  expect(readFileSync(join(folder, 'app.conf'), 'utf8')).toBe('new one');
});
