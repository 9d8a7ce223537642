import {mkdir, mkdtemp, rename, rm, symlink, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {mimes} from 'mrmime';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {findFile, publishedPath} from './index.ts';

let folder = '';
const at = (path: string) => join(folder, path);

const files: Record<string, string> = {
  'secret.png': 'outside',
  'site.env': 'SECRET=1',
  'static/img/logo.svg': '<svg/>',
  'static/files/c#? notes.pdf': 'pdf',
  'bank/aws/pods.png': 'png',
  'bank/aws/a b.png': 'png',
  'bank/aws/deployment.yaml': 'kind: Pod',
  'bank/aws/Dockerfile': 'FROM scratch',
  'bank/aws/page.html': '<p>',
  'bank/aws/solution.mjs': 'export {}',
  'bank/aws/index.php': '<?php',
  'bank/aws/good.svg': '<svg><path onclick-like="1" d="M0 0"/><text>script: on = off</text></svg>',
  'bank/aws/script.svg': '<svg><script>go()</script></svg>',
  'bank/aws/handler.svg': '<svg\nonload="go()"/>',
  'bank/aws/link.svg': '<svg><a href="java&#x73;cript:go()"/></svg>',
  'bank/aws/entity.svg': '<!DOCTYPE svg [<!ENTITY a "b">]><svg/>',
  'bank/aws/wide.svg': '\u0000<\u0000s\u0000v\u0000g\u0000',
  'bank/.git/config': 'url = https://token@example.org',
  'bank/.env': 'SECRET=1',
  'bank/node_modules/a/a.png': 'png',
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-files-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(at(path)), {recursive: true});
    await writeFile(at(path), text);
  }
  await symlink(at('secret.png'), at('bank/aws/linked.png'));
  await symlink(folder, at('bank/aws/up'));
  await symlink(at('bank/.env'), at('bank/aws/env.png'));
  await symlink(at('bank'), at('linked-bank'));
});

afterAll(() => rm(folder, {recursive: true, force: true}));

const find = (url: string, use: 'image' | 'link' = 'image', docsDir = at('bank')) =>
  findFile(join(docsDir, 'aws/page.md'), {url, use}, {docsDir, staticDirs: [at('static')]});

describe('a page can ask for', () => {
  it.each([
    ['pods.png', 'image', 'pods.png'],
    ['./a%20b.png?x#y', 'image', 'a b.png'],
    ['../aws/good.svg', 'image', 'good.svg'],
    ['./deployment.yaml', 'link', 'deployment.yaml'],
    ['Dockerfile', 'link', 'Dockerfile'],
    ['solution.mjs', 'link', 'solution.mjs'],
  ] as const)('%s', (url, use, file) => {
    expect(find(url, use)).toMatchObject({from: 'bank', path: at(`bank/aws/${file}`)});
  });

  it('a file of its bank when the way there goes through a link', () => {
    expect(find('pods.png', 'image', at('linked-bank'))).toMatchObject({from: 'bank'});
  });

  it('a file of the folder static', () => {
    expect(find('/img/logo.svg')).toMatchObject({from: 'static', address: 'img/logo.svg'});
  });

  it('a file whose name has what ends the path of an address', () => {
    const url = '/files/c%23%3F%20notes.pdf';
    expect(find(url, 'link')).toMatchObject({from: 'static', address: url.slice(1)});
  });
});

describe('a link that leads to no file leads to a page', () => {
  it.each(['topic', './topic', '/aws/node.js', 'page-elsewhere.html'])('%s', (url) => {
    expect(find(url, 'link')).toEqual({from: null});
  });
});

describe('a page cannot ask for', () => {
  it.each([
    ['../../secret.png', 'outside the bank'],
    ['..%2F..%2Fsecret.png', 'outside the bank'],
    ['linked.png', 'outside the bank'],
    ['up/secret.png', 'outside the bank'],
    ['../../../../../../../../proc/self/environ', 'outside the bank'],
    ['/../secret.png', 'outside the folder'],
    ['@site/site.env', 'files of the site'],
    ['../.env', 'hidden'],
    ['env.png', 'hidden'],
    ['../.git/config', 'hidden'],
    ['../node_modules/a/a.png', 'hidden'],
    ['deployment.yaml', 'no picture'],
    ['none.png', 'there is no file'],
    ['/img/none.png', 'there is no file'],
    ['%E0%A4%A.png', 'cannot be decoded'],
    ['aws%00.png', 'there is no file'],
    ['script.svg', 'can run script: `<script`'],
    ['handler.svg', 'can run script: `onload=`'],
    ['link.svg', 'can run script'],
    ['entity.svg', 'can run script'],
    ['wide.svg', 'can run script'],
  ])('%s', (url, why) => {
    expect(find(url)).toMatchObject({problem: {found: expect.stringContaining(why) as string}});
  });

  it('a download that is hidden or outside', () => {
    for (const url of ['../.env', '../../site.env', '@site/site.env', './none.yaml']) {
      expect(find(url, 'link'), url).toHaveProperty('problem');
    }
  });
});

it.each([
  'page.html',
  'solution.mjs',
  'index.php',
  'Dockerfile',
  'page.html~',
  'page.h+tml',
  'page.ht\u043cl',
  'page.\u212Bhtml',
  'drawing.svg~',
  'drawing.svg.',
  'feed.atom',
  'feed.rdf',
  'main.rs',
  'archive.mht',
  'of a kind that nobody knows.xyz',
])('%s, which a browser or a host might run, is published as text', async (name) => {
  await writeFile(at(name), 'x');
  expect(publishedPath(at(name))).toMatch(/^assets\/files\/[\p{L}\w-]+-[\da-f]{20}\.txt$/u);
});

it('files that are only shown or kept keep the end of their name', () => {
  expect(publishedPath(at('bank/aws/deployment.yaml'))).toMatch(/-[\da-f]{20}\.yaml$/);
  expect(publishedPath(at('bank/aws/a b.png'))).toMatch(/^assets\/images\/a-b-[\da-f]{20}\.png$/);
});

it('no file keeps an end that a browser or a host might run', async () => {
  const active = Object.keys(mimes).filter((end) =>
    /[/+]xml|html|script|css|wasm|java|manifest|math/.test(mimes[end] ?? ''),
  );
  expect(active).toContain('xsd');
  await writeFile(at('a'), 'x');
  for (const end of active.filter((end) => end !== 'svg')) {
    await rename(at('a'), at(`a.${end}`));
    expect(publishedPath(at(`a.${end}`))).toMatch(/\.txt$/);
    await rename(at(`a.${end}`), at('a'));
  }
});
