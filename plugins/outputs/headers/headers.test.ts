import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {logger} from '@docusaurus/logger';
import {describe, expect, it, vi} from 'vitest';
import {buildWriter} from '../build-writer/index.ts';
import {minifyDocument} from '../../site/internals/html-minifier.ts';
import {earlyScript} from '../../theme/early-script.ts';
import {pagePolicy} from './index.ts';
import {pageProblems} from './page-problems.ts';
import {createHeaders} from './output.ts';
import {noScripts, scriptSources, scriptsOf} from './site-scripts.ts';
import type {HtmlTagObject, LoadContext} from '@docusaurus/types';
import {noTrust} from '../../check/trust.ts';
import {engines} from '../search/engines.ts';
import {
  contentPolicy,
  formatPolicy,
  hashSource,
  metaPolicy,
  parsePolicy,
  type Policy,
} from './policy.ts';
import {headerRules, headersFile, translationsBelow} from './site-headers.ts';

const nothingInside = {scripts: [], styles: []};
const host = 'https://search.example.org';
const embedded = {...nothingInside, engine: 'embedded', sources: []};
const typesense = {
  ...nothingInside,
  engine: 'typesense',
  sources: [engines.typesense.csp({format: 1, engine: 'typesense', host, collection: '', key: ''})],
};

describe('the policy', () => {
  it('allows a script inside a page by its hash', () => {
    // From the specification: https://www.w3.org/TR/CSP3/#framework-directive-source-list
    const hash = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
    expect(hashSource("alert('Hello, world.');")).toBe(hash);
    const policy = contentPolicy({...embedded, scripts: ["alert('Hello, world.');"]});
    expect(policy.get('script-src')).toEqual(["'self'", hash]);
  });

  it.each([embedded, typesense])('is never loose, for $engine', (input) => {
    const text = formatPolicy(contentPolicy(input));
    expect(text).not.toMatch(/'unsafe-(?:inline|eval|hashes)'|\*|(?:script-src[^;]*) data:/);
  });

  it('allows a hosted index its host, and for a search no code but the site’s own files', () => {
    expect(contentPolicy(typesense).get('connect-src')).toEqual(["'self'", host]);
    for (const input of [embedded, typesense]) {
      expect(contentPolicy(input).get('script-src')).toEqual(["'self'"]);
    }
  });

  it.each([embedded, typesense])(
    'is the same inside pages, but for what only a header can say, for $engine',
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
    expect(paths).toEqual([
      '/bank/*',
      '/bank/assets/*',
      '/bank/practice/interview/*',
      '/bank/sw.js',
    ]);
  });

  it('are for the pages of each language, as hosts read one file', () => {
    const paths = headerRules('/bank/', embedded, ['/bank/de/']).map(({path}) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['/bank/de/practice/interview/*', '/bank/de/sw.js']),
    );
  });

  const at = (baseUrl: string, url = 'https://a.example') => ({baseUrl, url});
  it.each([
    ['en', {en: at('/'), de: at('/de/'), fr: at('/fr/')}, ['/de/', '/fr/']],
    ['de', {en: at('/'), de: at('/de/')}, null],
    // Each language has a folder of its own, or a host.
    ['de', {en: at('/en/'), de: at('/de/')}, []],
    ['de', {en: at('/'), de: at('/de/', 'https://b.example')}, []],
    // Built alone.
    ['de', {en: at('/'), de: at('/')}, []],
  ])('of %s in %j are for %j too', (currentLocale, localeConfigs, below) => {
    const i18n = {currentLocale, localeConfigs};
    const baseUrl = localeConfigs[currentLocale as 'de'].baseUrl;
    expect(translationsBelow({i18n, baseUrl} as unknown as LoadContext)).toEqual(below);
  });

  it('name no header twice, as hosts would join the values, but that of which the last one is taken', () => {
    const [all, ...rest] = headerRules('/', embedded);
    const names = new Set(all?.headers.map(([name]) => name));
    const twice = rest.flatMap(({path, headers}) =>
      headers.filter(([name]) => names.has(name)).map(([name]) => [path, name]),
    );
    expect(twice).toEqual([['/practice/interview/*', 'Permissions-Policy']]);
  });

  it('let the mock interview alone ask for the microphone, and for nothing else', () => {
    const of = (path: string) =>
      headerRules('/', embedded)
        .find((rule) => rule.path === path)
        ?.headers.find(([name]) => name === 'Permissions-Policy')?.[1] ?? '';
    expect(of('/*')).toContain('microphone=()');
    expect(of('/practice/interview/*')).toBe(
      of('/*').replace('microphone=()', 'microphone=(self)'),
    );
  });

  it('keep to the 2,000 characters a line that Cloudflare Pages reads', () => {
    const lines = headersFile(headerRules('/', typesense)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1500);
  });

  it('leave links that people copy and codes that they copy to the clipboard', () => {
    expect(headersFile(headerRules('/', embedded))).not.toMatch(/clipboard|web-share/);
  });
});

async function prepared(trust = noTrust) {
  const output = createHeaders({
    context: {
      baseUrl: '/bank/',
      siteConfig: {future: {faster: {}}},
      i18n: {currentLocale: 'en', localeConfigs: {}},
    } as unknown as LoadContext,
    trust,
    scripts: () => Promise.resolve(noScripts),
    csp: () => Promise.resolve(typesense.sources),
  });
  const end = await output.prepare?.();
  await end?.();
  return output;
}

it('a build ends where a page has what the policy refuses', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'headers-'));
  const build = buildWriter(folder);
  await writeFile(join(folder, 'a.html'), '<html><body><script>alert(1)</script></body></html>');
  const {write, finish} = await prepared();
  await write?.(build, ['a.html']);
  await expect(finish?.(build)).rejects.toThrow('Pages have what their policy refuses');
  await rm(folder, {recursive: true});
});

it('pages that are trusted with script run it on hosts that send headers too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'headers-'));
  const build = buildWriter(folder);
  await writeFile(join(folder, 'a.html'), '<html><body><script>alert(1)</script></body></html>');
  const output = await prepared({activeHtml: true, mdx: false});
  await output.write?.(build, ['a.html']);
  await output.finish?.(build);
  const policy = /Content-Security-Policy: (.*)/.exec(
    await readFile(join(folder, '_headers'), 'utf8'),
  );
  await rm(folder, {recursive: true});
  expect(output.tags?.()).toEqual([]);
  expect(policy?.[1]).toBe("frame-ancestors 'none'");
});

it('a build replaces the file that came from static, and says so', async () => {
  const warn = vi.spyOn(logger, 'warn').mockReturnValue();
  const folder = await mkdtemp(join(tmpdir(), 'headers-'));
  const file = join(folder, '_headers');
  await writeFile(file, 'old');
  const {write} = await prepared();
  await write?.(buildWriter(folder), []);
  const written = await readFile(file, 'utf8');
  await rm(folder, {recursive: true});
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('Found `_headers` among'));
  warn.mockRestore();
  expect(written).toMatch(/^\/bank\/\*$/m);
  expect(written).toContain(`connect-src 'self' ${host}`);
});

it.each(['swc', 'terser'] as const)('scripts are known as %s leaves them', async (minifier) => {
  const {policy} = await pagePolicy([], noScripts, '/', minifier);
  const html = `<!doctype html><html><head><script>${earlyScript}</script></head><body></body></html>`;
  expect(pageProblems('a.html', await minifyDocument(html, minifier), policy)).toEqual([]);
});

describe('scripts of the site’s configuration', () => {
  const plausible: HtmlTagObject = {
    tagName: 'script',
    attributes: {src: 'https://stats.example.org/js/script.js', defer: true},
  };
  const tagManager: HtmlTagObject = {
    tagName: 'script',
    innerHTML: "j.src='https://www.googletagmanager.com/gtm.js?id='+i",
  };

  it('come from where they say, and report there', () => {
    const others = scriptsOf([[plausible], undefined]);
    const policy = contentPolicy({...embedded, sources: [scriptSources(others)]});
    expect(policy.get('script-src')).toEqual(["'self'", 'https://stats.example.org']);
    expect(policy.get('connect-src')).toEqual(["'self'", 'https://stats.example.org']);
  });

  it('inside pages are allowed by their hash, and what they ask for too', async () => {
    const {policy, meta} = await pagePolicy([], scriptsOf([[tagManager]]));
    expect(policy.get('script-src')).toContain('https://www.googletagmanager.com');
    // The text as it is in the built page, which is minified.
    const hashes = (of: Policy) =>
      of.get('script-src')?.filter((one) => one.includes('sha256')) ?? [];
    const {policy: without} = await pagePolicy([]);
    expect(hashes(policy)).toHaveLength(hashes(without).length + 1);
    expect(policy.get('connect-src')).toContain('https://*.google-analytics.com');
    expect(meta).toContain('https://*.google-analytics.com');
  });

  it('of their own host need nothing', () => {
    const own = {tagName: 'script', attributes: {src: '/js/own.js'}};
    expect(scriptsOf([[own]]).origins).toEqual([]);
  });
});
