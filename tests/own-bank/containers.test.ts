import {expect, it} from 'vitest';
import {answerOf, scratch} from './scratch.ts';

/*
 * What the answers about containers and Kubernetes compute or run, computed and run again. What needs
 * root, a daemon or a cluster is not among it.
 */

it('an archive of the same files has the same digest only with its times, owners and order fixed', () => {
  const {code} = answerOf('containers', 'reproducible-image-digest');
  const {bash} = scratch();
  const {output, code: exit} = bash(code('bash'));
  expect(exit).toBe(0);
  const digests = new Map(
    output
      .trim()
      .split('\n')
      .map((line) => {
        const [digest = '', name = ''] = line.split(/\s+/);
        return [name, digest] as const;
      }),
  );
  expect(digests.get('one.tar')).not.toBe(digests.get('two.tar'));
  expect(digests.get('three.tar')).toMatch(/^[\da-f]{12}$/);
  expect(digests.get('three.tar')).toBe(digests.get('four.tar'));
});

it('the parts of memory.stat add up to what the answer says of them', () => {
  const {code} = answerOf('containers', 'docker-stats-near-limit');
  const mebibytes = new Map(
    [...code('text').matchAll(/^(\w+) (\d+)/gm)].map(([, name, bytes]) => [
      name,
      Number(bytes) / 2 ** 20,
    ]),
  );
  const of = (name: string) => mebibytes.get(name) ?? Number.NaN;
  const current = of('anon') + of('file') + of('kernel');
  expect(current).toBe(500);
  expect(current - of('inactive_file')).toBe(480);
  expect(of('file')).toBe(of('active_file') + of('inactive_file') + of('shmem'));
});

it('the target of the queue gives as many workers as the answer plans with', () => {
  const {code} = answerOf('kubernetes', 'queue-workers-scale-to-zero');
  const [, target] = /queueLength: "(\d+)"/.exec(code('yaml')) ?? [];
  const [, most] = /maxReplicaCount: (\d+)/.exec(code('yaml')) ?? [];
  const workers = Math.ceil(6000 / Number(target));
  expect(workers).toBe(Number(most));
  // Fifty messages a minute each: with the three minutes of the start, nine of the ten.
  expect(6000 / (workers * 50)).toBe(6);
});

it('a zombie is found with the parent that has to reap it', () => {
  const {code} = answerOf('containers', 'zombies-in-container');
  const [count = ''] = code('bash').split('\n');
  const {bash} = scratch();
  // The parent looks while its three children are dead, and only then waits for them.
  const {output} = bash(`cat > look.sh <<'LOOK'
${count}
LOOK
python3 -c '
import os, subprocess, time
children = [subprocess.Popen(["true"]) for _ in range(3)]
time.sleep(0.5)
print("parent", os.getpid(), flush=True)
subprocess.run(["bash", "look.sh"])
'`);
  const [, parent] = /^parent (\d+)$/m.exec(output) ?? [];
  expect(output).toContain(`3 children of ${parent}`);
});
