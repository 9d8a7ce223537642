import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {writtenMark} from '../outputs/headers/site-headers.ts';
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

const headers = `${writtenMark}
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
  expect(text).toContain(`set $viva_x_b "c";
    if ($uri ~ "^/bank/interview/.*$") { set $viva_x_b "\${viva_x_b}, d"; }
    add_header X-B $viva_x_b always;`);
  expect(text.match(/add_header/g)).toHaveLength(3);
  expect(text).not.toMatch(/\{(?:base|pattern|folder|headers)\}/);
});

it.each(['/', '/bank/', '/c++/v1.2/'])(
  'has files kept for a year at %s, of translations too',
  (baseUrl) => {
    writeHost('nginx', folder, {baseUrl});
    const [, pattern = ''] =
      /if \(\$uri ~ "(.+)"\) \{\n\s+set \$cache_control/.exec(read('deploy/site.conf')) ?? [];
    const kept = [
      'assets/js/main.0123abcd.js',
      'de/assets/css/styles.0123abcd.css',
      'search/a-0123abcd.bin',
    ];
    const others = [
      'index.html',
      'sw.js',
      'assets/js/main.js',
      'de/search/manifest.json',
      'a/b/assets/x/y.0123abcd.js',
    ];
    const isKept = (path: string) => new RegExp(pattern).test(baseUrl + path);
    expect([...kept, ...others].filter(isKept)).toEqual(kept);
    expect(new RegExp(pattern).test(`/other/bank/${kept[0] ?? ''}`)).toBe(false);
  },
);

it.each(['/my bank/', '/b%C3%A4nk/', '/a$b/'])('refuses the address %s', (baseUrl) => {
  expect(() => writeHost('nginx', folder, {baseUrl})).toThrow(`Found the address "${baseUrl}"`);
});

it.each(['/bank', 'bank/', 'bank'])('knows an address that is written as %s', (baseUrl) => {
  writeHost('nginx', folder, {baseUrl, headers});
  expect(read('deploy/site.conf')).toContain('location = /bank {');
});

it('gives nginx what a site has of its own, with or without a rule for all', () => {
  const own = `/admin/*
    X-Robots-Tag: noindex
\tCache-Control: no-store
/a.b/
  X-Robots-Tag: "none"
/*
  Referrer-Policy: no-referrer
`;
  writeHost('nginx', folder, {baseUrl: '/', headers: own});
  const lines = read('deploy/site.conf').split('\n    ');
  const robots = '"${viva_x_robots_tag}${viva_x_robots_tag_comma}';
  const comma = 'set $viva_x_robots_tag_comma ", ";';
  expect(lines).toEqual(
    expect.arrayContaining([
      'set $viva_x_robots_tag "";',
      'set $viva_x_robots_tag_comma "";',
      `if ($uri ~ "^/admin/.*$") { set $viva_x_robots_tag ${robots}noindex"; ${comma} }`,
      String.raw`if ($uri ~ "^/a\.b/(?:index\.html)?$") { set $viva_x_robots_tag ${robots}\"none\""; ${comma} }`,
      'add_header X-Robots-Tag $viva_x_robots_tag always;',
      'if ($uri ~ "^/admin/.*$") { set $cache_control "no-store"; }',
      'add_header Referrer-Policy "no-referrer" always;',
    ]),
  );
});

it.each([
  ['/*\n  ! X-A', '_headers:2:3: Found "! X-A", expected a header such as "Name: value".'],
  ['https://a.example/*', '_headers:1:1: Found "https://a.example/*", expected a path'],
  ['  X-A: b', '_headers:1:3: Found "X-A: b", expected a path before the first header'],
  ['/*\n  X-A: $b', '_headers:2:3: Found "X-A: $b", expected a value without "$"'],
])('says what of %j nginx cannot be told', (text, message) => {
  expect(() => writeHost('nginx', folder, {baseUrl: '/', headers: text})).toThrow(message);
});

it('takes no headers that are those of another address', () => {
  expect(() => writeHost('nginx', folder, {baseUrl: '/', headers})).toThrow(
    'Found headers for "/bank/*" in _headers of the build, expected "/*": build again',
  );
});
