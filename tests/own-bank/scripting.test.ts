import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {answerOf, scratch, withWords} from './scratch.ts';

/** Start a server of Node in the background of a script, run the rest, and end it. */
const withServer = (server: string, script: string) => `
  node -e '${server}' > port & server=$!
  until [ -s port ]; do sleep 0.05; done; port=$(cat port)
  ${script}
  kill $server`;

it('arithmetic of Bash: whole numbers, and octal after a zero', () => {
  const {code} = answerOf('scripting', 'bash-or-python');
  const {output} = scratch().bash(code('bash'));
  expect(output.replace(/bash: line \d+: /, 'bash: ').trim()).toBe(code('text'));
});

it('brackets: each test prints what the answer says', () => {
  const {code} = answerOf('scripting', 'bash-test-brackets');
  const {bash} = scratch();
  const {output} = bash(code('bash'));
  expect(output.replace(/^bash: .*: \[: /m, '').split('\n')).toEqual([
    'wrong: [ -n ] without an argument is true',
    'right: empty',
    'a: binary operator expected',
    'exit code 2',
    'found',
    'as text, 10 comes before 9',
    'as numbers it does not',
    'matches the pattern',
    '1 24',
    '',
  ]);
});

it('brackets: arithmetic runs the code in an index, and [ ] does not', () => {
  const {bash} = scratch();
  const runs = (test: string) =>
    bash(`v='a[$(touch ran)]'; ${test}; [ -e ran ] && echo ran; rm -f ran`).output;
  expect(runs('(( v == 1 ))')).toContain('ran\n');
  expect(runs('[[ $v -eq 1 ]]')).toContain('ran\n');
  expect(runs('[ "$v" -eq 1 ]')).not.toMatch(/^ran$/m);
  expect(bash('[[ -v name ]] || echo unset; name=; [[ -v name ]] && echo set').output).toBe(
    'unset\nset\n',
  );
});

it('a loop loses its lines to a program that reads, and three ways keep them', () => {
  const {code} = answerOf('scripting', 'loop-stops-after-first-host');
  const {bash} = scratch();
  expect(bash(code('bash')).output.trim()).toBe(code('text'));
  const stub = code('bash').split('\n').slice(0, 2).join('\n');
  const all = 'web1: up\nweb2: up\nweb3: up\n';
  expect(bash(`${stub}\n${code('bash', 1)}`).output).toBe(all.repeat(3));
});

it('curl tries again what can get better', () => {
  const {code} = answerOf('scripting', 'retry-with-backoff');
  const {bash} = scratch();
  const server = `const answers = process.env.ANSWERS.split(","); let n = 0;
    require("node:http").createServer((request, response) => {
      const status = Number(answers[Math.min(n++, answers.length - 1)]);
      require("node:fs").appendFileSync("requests", "x");
      response.writeHead(status, status === 429 ? {"Retry-After": "1"} : {}).end("body");
    }).listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;
  const call = withWords(code('bash'), {
    'sleep $((RANDOM % 300))': ':',
    'https://api.example.org/reports/2026-11-26': 'http://127.0.0.1:$port/',
  });
  const tried = (answers: string, command = call) =>
    bash(
      `rm -f requests port; export ANSWERS=${answers}
      ${withServer(server, `(${command}) > /dev/null 2>&1; echo "$(wc -c < requests) $?"`)}`,
    ).output.trim();
  expect(tried('503,503,200')).toBe('3 0');
  expect(tried('429,200')).toBe('2 0');
  expect(tried('503', 'curl -sS http://127.0.0.1:$port/')).toBe('1 0');
  const exit = bash(`ANSWERS=404; export ANSWERS; rm -f port
    ${withServer(server, `${call} 2> /dev/null; echo $?`)}`).output;
  expect(exit.trim()).toBe('22');
});

it('retry gives up after its number of tries, and at once on wrong usage', () => {
  const {code} = answerOf('scripting', 'retry-with-backoff');
  const {bash} = scratch();
  const [retry = ''] = code('bash', 1).split('\nretry 5 rsync');
  const run = (script: string) => bash(`sleep() { :; }; set -eu\n${retry}\n${script}`).output;
  expect(
    run('n=0; third() { n=$((n + 1)); ((n == 3)) || return 23; }; retry 5 third; echo "$n"'),
  ).toMatch(/^3$/m);
  expect(run('n=0; no() { n=$((n + 1)); return 7; }; retry 4 no || echo "$n $?"')).toMatch(
    /^4 7$/m,
  );
  expect(run('n=0; use() { n=$((n + 1)); return 1; }; retry 4 use || echo "$n $?"')).toBe('1 1\n');
});

it('stand-ins in the PATH write down what a script calls', () => {
  const {code} = answerOf('scripting', 'inherit-untested-bash-script');
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'deploy.sh'), code('bash'));
  const test = code('bats');
  const setup = test.slice(0, test.indexOf('@test'));
  const expected = /calls"\)" = "([^"]+)"/.exec(test)?.[1];
  const {output} = bash(`BATS_TEST_TMPDIR=$PWD/tools; mkdir tools\n${setup}\nsetup
    bash deploy.sh shop 4da19df02186; cat tools/calls; source deploy.sh; cat tools/calls | wc -l`);
  expect(output).toBe(`${expected}\n2\n`);
});

it('subprocess: a list is arguments, a string with a shell is code', () => {
  const {code} = answerOf('scripting', 'python-subprocess-safely');
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'calls.py'), code('python'));
  expect(bash('python3 calls.py').output.trim()).toBe(code('text'));
});

it('a file is counted line by line, in the memory of one line', () => {
  const {code} = answerOf('scripting', 'python-large-file-memory');
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'count.py'), code('python'));
  writeFileSync(
    join(folder, 'peak.py'),
    'import resource, runpy, sys\nsys.argv = sys.argv[1:]\nrunpy.run_path(sys.argv[0])\n' +
      'print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)\n',
  );
  const peak = (lines: number) => {
    const {output} = bash(`yes '10.0.0.1 - - "GET / HTTP/1.1" 200 512' | head -n ${lines} > log
      python3 peak.py count.py log`);
    const [count = '', kilobytes = ''] = output.trim().split('\n');
    expect(count).toBe(`${lines} 10.0.0.1`);
    return Number(kilobytes);
  };
  expect(peak(1_000_000) - peak(1000)).toBeLessThan(4096);
});

it('many hosts: waiting overlaps, and a failure is told and does not end the run', () => {
  const {code} = answerOf('scripting', 'python-threads-processes-asyncio');
  const {bash, folder} = scratch();
  writeFileSync(
    join(folder, 'check.py'),
    withWords(code('python'), {'port: int = 22': 'port: int = int(sys.argv[1])'}),
  );
  const server = `let open = 0, most = 0;
    require("node:net").createServer((socket) => {
      most = Math.max(most, ++open);
      socket.on("error", () => {});
      setTimeout(() => { open--; socket.end("at once: " + (most > 10)); }, 300);
    }).listen(0, "127.0.0.1", function () { console.log(this.address().port); });`;
  const {output} = bash(
    withServer(
      server,
      '(yes 127.0.0.1 | head -n 60; echo 127.0.0.2; echo a..b) | python3 check.py $port; echo "code $?"',
    ),
  );
  expect(output).toContain('127.0.0.1 at once: true');
  expect(output).toContain('127.0.0.2 failed: ');
  expect(output).toContain('a..b failed: ');
  expect(output).toMatch(/60 of 62 answered\ncode 1\n/);
});

it('a run that died at number 213 is finished by the next, and the one after has nothing to do', () => {
  const {code} = answerOf('scripting', 'script-safe-to-rerun');
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'quota.py'), code('python'));
  bash(`mkdir accounts
    python3 -c 'import json; print(json.dumps({str(n): 50 for n in range(1, 501)}))' > wanted.json
    for n in $(seq 500); do echo '{"quota": 10}' > accounts/$n.json; done; echo broken > accounts/213.json`);
  expect(bash('python3 quota.py --apply').code).not.toBe(0);
  bash(`echo '{"quota": 10}' > accounts/213.json`);
  const last = (option: string) => bash(`python3 quota.py ${option} | tail -n 1`).output.trim();
  expect(last('')).toBe('288 of 500 would change');
  expect(last('--apply')).toBe('288 of 500 changed');
  expect(last('--apply')).toBe('0 of 500 changed');
  expect(bash('ls accounts | wc -l; stat -c %a accounts/213.json').output).toBe('500\n600\n');
});
