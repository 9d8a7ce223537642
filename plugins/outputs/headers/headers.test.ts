import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {buildWriter} from '../build-writer/index.ts';
import {headerFiles} from './files.ts';
import {writeHeaders} from './index.ts';
import {withHeaders} from './nginx.ts';
import {contentPolicy, formatPolicy, hashSource, metaPolicy, parsePolicy} from './policy.ts';
import {headerRules, headersFile} from './site-headers.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const nothingInside = {scripts: [], styles: []};
const embedded = {...nothingInside, search: {engine: 'embedded'}} as const;
const pagefind = {...nothingInside, search: {engine: 'pagefind'}} as const;
const host = 'https://search.example.org';
const typesense = {...nothingInside, search: {engine: 'typesense', host}} as const;

describe('the policy', () => {
  it('allows a script inside a page by its hash', () => {
    // From the specification: https://www.w3.org/TR/CSP3/#framework-directive-source-list
    const hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
    expect(hashSource("alert('Hello, world.');")).toBe(hash);
    const policy = contentPolicy({...embedded, scripts: ["alert('Hello, world.');"]});
    expect(policy.get('script-src')).toEqual(["'self'", hash]);
  });

  it.each([embedded, pagefind, typesense])('is never loose, for $search.engine', (input) => {
    const text = formatPolicy(contentPolicy(input));
    expect(text).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|(?:script-src[^;]*) data:/);
  });

  it('allows WebAssembly for the engine that is one, and its host for the hosted one', () => {
    expect(formatPolicy(contentPolicy(embedded))).not.toContain('wasm');
    expect(contentPolicy(pagefind).get('script-src')).toContain("'wasm-unsafe-eval'");
    expect(contentPolicy(typesense).get('connect-src')).toEqual(["'self'", host]);
    expect(formatPolicy(contentPolicy(typesense))).not.toContain('wasm');
  });

  it.each([embedded, pagefind, typesense])(
    'is the same inside pages, but for what only a header can say, for $search.engine',
    (input) => {
      const header = contentPolicy(input);
      const meta = parsePolicy(metaPolicy(input));
      expect([...header.keys()].filter((name) => !meta.has(name))).toEqual(['frame-ancestors']);
      for (const [name, sources] of meta) expect(sources, name).toEqual(header.get(name));
    },
  );

  it('is read as it was written', () => {
    const policy = contentPolicy(typesense);
    expect(parsePolicy(formatPolicy(policy))).toEqual(policy);
    expect(() => parsePolicy("img-src 'self'; img-src *")).toThrow('Found the directive "img-src"');
  });
});

describe('the rules', () => {
  it('lie below the base URL', () => {
    const paths = headerRules('/bank/', embedded).map(({path}) => path);
    expect(paths).toEqual(['/bank/*', '/bank/assets/*', '/bank/sw.js']);
  });

  it('name no header twice, as hosts would join the values', () => {
    const [all, ...rest] = headerRules('/', embedded);
    const names = new Set(all?.headers.map(([name]) => name));
    for (const {headers} of rest) expect(headers.some(([name]) => names.has(name))).toBe(false);
  });

  it('keep to the 2,000 characters a line that Cloudflare Pages reads', () => {
    const lines = headersFile(headerRules('/', pagefind)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1500);
  });

  it('leave links that people copy and codes that they copy to the clipboard', () => {
    expect(headersFile(headerRules('/', embedded))).not.toMatch(/clipboard|web-share/);
  });
});

describe('nginx', () => {
  it('gets the headers between the marks, whatever stood there', () => {
    const old = 'a\n  # headers:begin (x)\n  old\n  # headers:end\nb\n';
    const headers = [['X-A', "'$&'"]] as const;
    const expected =
      'a\n  # headers:begin (x)\n  add_header X-A "\'$&\'" always;\n  # headers:end\nb\n';
    expect(withHeaders(old, headers)).toBe(expected);
    expect(withHeaders(expected, headers)).toBe(expected);
  });

  it('wants its marks', () => {
    expect(() => withHeaders('server {}', [])).toThrow('Found no "# headers:begin"');
  });
});

it('a build replaces the file that came from static', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'headers-'));
  const file = join(folder, '_headers');
  await writeFile(file, 'old');
  await writeHeaders(buildWriter(folder), '/bank/', {engine: 'typesense', host});
  const written = await readFile(file, 'utf8');
  await rm(folder, {recursive: true});
  expect(written).toMatch(/^\/bank\/\*$/m);
  expect(written).toContain(`connect-src 'self' ${host};`);
});

it('deploy/nginx.conf is up to date: otherwise run `npm run headers`', async () => {
  for (const {path, text} of await headerFiles(root)) {
    expect(await readFile(path, 'utf8'), path).toBe(text);
  }
});
