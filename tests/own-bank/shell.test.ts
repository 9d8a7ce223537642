import {spawnSync} from 'node:child_process';
import {expect, it} from 'vitest';
import {answers} from './answers.ts';

/*
 * What the answers about Bash say that a line does, done. A line here is a line there: who changes
 * one has to look at the other.
 */

const textOf = (id: string) => answers.find((answer) => answer.id === id)?.text ?? '';

/** How a script ended, and what it printed. */
function bash(script: string): {status: number | null; output: string} {
  const {status, stdout} = spawnSync('bash', ['-c', script], {
    encoding: 'utf8',
    // "No match" and the like are expected.
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return {status, output: stdout};
}

const deploy = 'deploy() { false; echo middle; }';

it.each([
  // What the answer shows, what makes a script of it, and whether it goes on.
  ['if deploy; then …', `${deploy}; if deploy; then :; fi`, true],
  ['local v=$(false)', 'f() { local v=$(false); }; f', true],
  ['v=$(false)', 'v=$(false)', false],
  ['v=$(false; echo x)', 'v=$(false; echo x)', true],
  ['echo "$(false)"', 'echo "$(false)"', true],
  ['cat <(false)', 'cat <(false)', true],
  ['n=$(grep -c ERROR app.log)', 'n=$(grep -c ERROR /dev/null)', false],
  ['((i++))', 'i=0; ((i++))', false],
  ['deploy || echo failed', `${deploy}; deploy || echo failed`, true],
])('under set -euo pipefail, %s', (shown, script, goesOn) => {
  expect(textOf('set-euo-pipefail-limits')).toContain(`\`${shown}\``);
  expect(bash(`set -euo pipefail; ${script}; echo went on`).output.endsWith('went on\n')).toBe(
    goesOn,
  );
});

it.each([
  ['set-euo-pipefail-limits', 'Stops with 141', 'set -o pipefail; seq 1000000 | head -n 1', 141],
  ['redirection-pipes-exit-codes', '137 is SIGKILL', "bash -c 'kill -KILL $$'; exit $?", 137],
  ['redirection-pipes-exit-codes', '143 is SIGTERM', "bash -c 'kill -TERM $$'; exit $?", 143],
  ['find-xargs-safely', '123 means that at least one', 'printf "a\\0" | xargs -0 false', 123],
])('%s: %s', (id, shown, script, status) => {
  expect(textOf(id)).toContain(shown);
  expect(bash(script).status).toBe(status);
});

it.each([
  ['redirection-pipes-exit-codes', '# prints: 1 0', 'false | true; echo "${PIPESTATUS[@]}"', '1 0'],
  [
    'subshell-export-source',
    '# 0: the loop',
    'c=0; echo a | while read -r l; do c=1; done; echo $c',
    '0',
  ],
  [
    'subshell-export-source',
    '# 2: the loop',
    'c=0; while read -r l; do ((++c)); done < <(printf "a\\nb\\n"); echo $c',
    '2',
  ],
  [
    'shell-quoting-at-star',
    '# <a b> and <c>',
    'show() { printf "<%s>" "$@"; }; set -- "a b" c; show "$@"',
    '<a b><c>',
  ],
  [
    'shell-quoting-at-star',
    '# <a b c>',
    'show() { printf "<%s>" "$@"; }; set -- "a b" c; show "$*"',
    '<a b c>',
  ],
  [
    'shell-quoting-at-star',
    '# <a>, <b> and <c>',
    'show() { printf "<%s>" "$@"; }; set -- "a b" c; show $@',
    '<a><b><c>',
  ],
  [
    'deploy-lock-flock-trap',
    'trap cleanup EXIT',
    'trap "echo cleaned" EXIT; kill -TERM $$',
    'cleaned',
  ],
])('%s: %s', (id, shown, script, printed) => {
  expect(textOf(id)).toContain(shown);
  expect(bash(script).output.trim()).toBe(printed);
});
