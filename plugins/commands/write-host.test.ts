import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {hosts, writeHost, type HostName} from './write-host.ts';

const names = Object.keys(hosts) as HostName[];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
});

afterEach(() => {
  rmSync(folder, {recursive: true});
});

const read = (path: string) => readFileSync(join(folder, path), 'utf8');

it.each(names)('writes the files of %s, and leaves what somebody has changed', (name) => {
  const first = writeHost(name, folder);
  expect(first.map(({path, written}) => [path, written])).toEqual(
    Object.keys(hosts[name]).map((path) => [path, true]),
  );
  for (const {path} of first) writeFileSync(join(folder, path), 'mine');
  for (const {path, written} of writeHost(name, folder)) {
    // That of a build is never somebody's.
    expect([path, written]).toEqual([path, path === 'deploy/site.conf']);
    expect(read(path) === 'mine').toBe(!written);
  }
  for (const {written} of writeHost(name, folder, undefined, true)) expect(written).toBe(true);
});

const headers = `# Comment
/bank/*
  X-A: 'self'; b
  X-B: c
/bank/assets/*
  Cache-Control: public
/bank/interview/*
  X-B: d
`;

it('gives nginx the address and the headers of the build', () => {
  writeHost('nginx', folder, {baseUrl: '/bank/', headers});
  const text = read('deploy/site.conf');
  expect(text).toContain('location /bank/ {');
  expect(text).toContain('error_page 403 404 =404 /bank/404.html;');
  expect(text).toContain(`add_header X-A "'self'; b" always;`);
  expect(text).toContain(`set $x_b "c";
    if ($uri ~ "^/bank/interview/") { set $x_b "c, d"; }
    add_header X-B $x_b always;`);
  expect(text.match(/add_header/g)).toHaveLength(3);
  expect(text).not.toMatch(/\{(?:base|folder|headers)\}/);
});

it('takes no headers that are those of another address', () => {
  expect(() => writeHost('nginx', folder, {baseUrl: '/', headers})).toThrow(
    'Found headers for "/bank/*" in _headers of the build, expected "/*": build again',
  );
});
