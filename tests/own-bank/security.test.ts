import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {answers} from './answers.ts';

/*
 * Commands of the answers about security, run as they stand there, for what the answers say of them.
 */

/** The first block of Bash in an answer, without the answer's indent. */
function bashOf(id: string): string {
  const text = answers.find((answer) => answer.id === id)?.text ?? '';
  const [, code] = /^ {4}```bash\n([^]*?)^ {4}```$/m.exec(text) ?? [];
  if (code === undefined) throw new Error(`No block of Bash in the answer ${id}.`);
  return code.replace(/^ {4}/gm, '');
}

/** Bash in a folder that is gone after the test, with nobody's settings of Git. */
function scratch() {
  const folder = mkdtempSync(join(tmpdir(), 'answer-'));
  onTestFinished(() => {
    rmSync(folder, {recursive: true, force: true});
  });
  const env = {
    PATH: process.env.PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_PAGER: 'cat',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
  };
  return (script: string) => {
    const options = {cwd: folder, env, encoding: 'utf8'} as const;
    const {stdout, status} = spawnSync('bash', ['-c', `exec 2>&1\n${script}`], options);
    return {output: stdout, code: status};
  };
}

const lock = (version: string) =>
  JSON.stringify({
    packages: {
      'node_modules/left-padder': {
        version,
        resolved: `https://registry.npmjs.org/left-padder/-/left-padder-${version}.tgz`,
      },
    },
  });

describe('the supply chain', () => {
  it('a version that a lock file held for an hour is found in its history', () => {
    const bash = scratch();
    bash(`git init -q
      for at in '4.2.0 ${lock('4.2.0')}' '4.2.1 ${lock('4.2.1')}' '4.2.2 ${lock('4.2.2')}'; do
        echo "\${at#* }" > package-lock.json; git add .; git commit -q -m "Take \${at%% *}"
      done`);
    const [search] = bashOf('malicious-package-release').split('\n\n');
    const {output} = bash(search ?? '');
    expect(
      output
        .trim()
        .split('\n')
        .map((line) => line.split(' ').slice(2).join(' ')),
    ).toEqual(['Take 4.2.2', 'Take 4.2.1']);
  });

  it('a file that only the release archive has is seen beside the tag', () => {
    const bash = scratch();
    bash(`git init -q; mkdir src; echo 'int a;' > src/a.c; git add .; git commit -q -m Start; git tag v5.6.1
      mkdir -p xz-5.6.1/m4; cp -r src xz-5.6.1; echo changed > xz-5.6.1/m4/build-to-host.m4
      tar -czf xz-5.6.1.tar.gz xz-5.6.1`);
    const {output, code} = bash(bashOf('xz-backdoor-lessons'));
    expect(output.trim()).toBe('Only in rel/xz-5.6.1: m4');
    expect(code).toBe(1);
  });
});

describe('access', () => {
  it('an SSH certificate names who, where and for eight hours', () => {
    const bash = scratch();
    bash(`ssh-keygen -q -t ed25519 -N '' -f user_ca; ssh-keygen -q -t ed25519 -N '' -f id`);
    const {output} = bash(bashOf('ssh-keys-or-certificates'));
    expect(output).toMatch(/Key ID: "alice@example.com"\s+Serial: 4711/);
    expect(output).toMatch(/Principals:\s+prod-web\s/);
    const [, from = '', to = ''] = /Valid: from (\S+) to (\S+)/.exec(output) ?? [];
    const hours = (Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / 3_600_000;
    // ssh-keygen begins a minute or two earlier, for clocks that differ.
    expect(hours).toBeGreaterThanOrEqual(8);
    expect(hours).toBeLessThan(8.1);
  });
});
