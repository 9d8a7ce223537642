import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {answers} from './answers.ts';
import {answerOf, scratch, withWords} from './scratch.ts';

/** The scripts of the answers about the shell, run for what the answers say of them. */

const textOf = (id: string) => answers.find((answer) => answer.id === id)?.text ?? '';

it('what a failure in a function does depends on who calls it', () => {
  const [head = ''] = answerOf('linux', 'set-euo-pipefail-limits').code('bash').split('\nmatches=');
  const {bash} = scratch();
  const run = (caller: string) => {
    const {output, code} = bash(`(${head}\n${caller}\necho went on) 2> errors`);
    return {lines: output.split('\n').filter(Boolean), code};
  };
  expect(run('sum=$(checksum app.tgz)')).toEqual({lines: [], code: 1});
  expect(run('echo "sum: $(checksum app.tgz)"')).toEqual({lines: ['sum: ', 'went on'], code: 0});
  expect(run('if checksum app.tgz; then echo success; fi')).toEqual({
    lines: ['success', 'went on'],
    code: 0,
  });
});

it('an expected "no match" is allowed, and a missing log is not', () => {
  const line = answerOf('linux', 'set-euo-pipefail-limits')
    .code('bash')
    .split('\n')
    .find((text) => text.startsWith('matches='));
  const {bash} = scratch();
  const run = (before: string) => bash(`(set -euo pipefail; ${before}\n${line}\necho "$matches")`);
  expect(run('echo fine > app.log')).toEqual({output: '0\n', code: 0});
  expect(run('rm app.log')).toMatchObject({code: 1});
});

const combined = (client: string, request: string, status: number, minute = '14:05') =>
  `${client} - - [25/Nov/2026:${minute}:00 +0000] "${request}" ${status} 10 "-" "agent"`;

it('clients are ranked by their 5xx, and then by the hour with their share', () => {
  const {code} = answerOf('linux', 'top-clients-5xx-log');
  const {bash, folder} = scratch();
  writeFileSync(
    join(folder, 'access.log'),
    [
      combined('10.0.0.1', 'GET / HTTP/1.1', 502),
      combined('10.0.0.1', 'GET / HTTP/1.1', 200),
      combined('10.0.0.1', 'GET /5 HTTP/1.1', 500),
      combined('10.0.0.1', 'GET / HTTP/1.1', 200),
      combined('10.0.0.2', 'GET / HTTP/1.1', 503),
      combined('10.0.0.3', 'GET / HTTP/1.1', 500, '13:59'),
      combined('10.0.0.4', 'GET / HTTP/1.1', 404),
      '',
    ].join('\n'),
  );
  const [, ...ranked] = bash(code('bash')).output.trim().split('\n');
  expect(ranked.sort()).toEqual(['1 10.0.0.2', '1 10.0.0.3', '2 10.0.0.1']);
  expect(bash(code('bash', 1)).output).toBe('2 50.0% 10.0.0.1\n1 100.0% 10.0.0.2\n');
});

it('a broken request hides its status from field 9, and not from who splits at the quotes', () => {
  const {code} = answerOf('linux', 'top-clients-5xx-log');
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'access.log'), `${combined('10.0.0.9', String.raw`\x16\x22`, 500)}\n`);
  expect(bash(code('bash').split('\n').slice(1).join('\n')).output).toBe('');
  const quotes = /`(awk -F'"' [^`]+)`/.exec(textOf('top-clients-5xx-log'))?.[1] ?? 'false';
  expect(bash(`${quotes} access.log`).output).toBe('1 10.0.0.9\n');
});

it('names of any kind reach the command whole, and none of them is run', () => {
  const [, , inner = ''] = answerOf('linux', 'find-xargs-safely').code('bash').split('\n\n');
  const {bash} = scratch();
  const names = ['a b.csv', '$(touch ran).csv', 'quo"te.csv'];
  const {output} = bash(`
    mkdir in bin
    printf '#!/bin/sh\\ncat "$1"' > bin/convert-one; chmod +x bin/convert-one; PATH="$PWD/bin:$PATH"
    ${names.map((name) => `echo content > 'in/${name}'`).join('\n')}
    ${withWords(inner, {'/data/in': 'in'})}
    cat in/*.out | sort | uniq -c; find . -name ran`);
  expect(output.trim()).toBe('3 content');
});

it('a deployment switches the link, refuses to run twice, and leaves nothing behind', () => {
  const {bash, folder} = scratch();
  const script = withWords(answerOf('linux', 'deploy-lock-flock-trap').code('bash'), {
    '/srv/checkout': folder,
  });
  writeFileSync(join(folder, 'deploy.sh'), script);
  bash('mkdir releases content; echo v1 > content/version; tar -czf app.tgz -C content .');
  expect(bash('bash deploy.sh app.tgz; cat current/version; ls -A | grep "^[.]deploy"')).toEqual({
    output: 'v1\n',
    code: 1,
  });
  const locked = bash('exec 8>> deploy.lock; flock 8; bash deploy.sh app.tgz 8>&-');
  expect(locked).toEqual({output: 'another deployment is running\n', code: 75});
  const broken = bash(
    'echo broken > bad.tgz; bash deploy.sh bad.tgz; ls -A | grep -c "^[.]deploy"',
  );
  expect(broken.output).toMatch(/^0$/m);
});

it('a release of the same name is refused before the link is switched', () => {
  const {bash, folder} = scratch();
  const script = withWords(answerOf('linux', 'deploy-lock-flock-trap').code('bash'), {
    '/srv/checkout': folder,
    '$(date -u +%Y%m%dT%H%M%SZ)': 'same',
  });
  writeFileSync(join(folder, 'deploy.sh'), script);
  bash('mkdir releases content; echo v1 > content/version; tar -czf app.tgz -C content .');
  bash('bash deploy.sh app.tgz; echo v2 > content/version; tar -czf app.tgz -C content .');
  const {output} = bash('bash deploy.sh app.tgz || echo failed; cat current/version');
  expect(output).toMatch(/not empty\nfailed\nv1\n$/);
});

it.each([
  ['-mtime +30', 31, true],
  ['-mtime +30', 30.5, false],
  ['-mtime +29', 30.5, true],
])('find %s and a file of %d days', (test, days, found) => {
  expect(textOf('delete-old-files-safely')).toContain(`\`${test}\``);
  const {output} = scratch().bash(
    `touch -d "@$(( $(date +%s) - ${Math.round(days * 86_400)} - 60 ))" old; find . -name old ${test}`,
  );
  expect(output.trim()).toBe(found ? './old' : '');
});
