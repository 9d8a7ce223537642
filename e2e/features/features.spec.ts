import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import process from 'node:process';
import {expect} from '@playwright/test';
import {load, type CheerioAPI} from 'cheerio';
import {test} from '../support';

/* Docusaurus's own features in finished documents: the rows of plugins/FEATURES.md, by their titles. */

const root = join(__dirname, '../..');
const folder = join(root, 'build-features');
const site = join(__dirname, 'site');

function built(page: string): CheerioAPI {
  return load(readFileSync(join(folder, page, 'index.html'), 'utf8'));
}

test.describe('a built site of Docusaurus', {tag: '@desk'}, () => {
  test('has tabs, of which one is chosen without script', () => {
    const page = built('tools/live');
    expect(
      page('[data-tabs] label')
        .toArray()
        .map((one) => page(one).text()),
    ).toEqual(['With npm', 'With Yarn']);
    expect(page('[data-tabs] input[checked] + label').text()).toBe('With Yarn');
    expect(page('link[href*="/parts."]')).toHaveLength(1);
  });

  test('has admonitions', () => {
    const warning = built('tools/live')('main [data-tone="warning"]');
    expect(warning.text()).toMatch(/^Hot\s*It is hot\.$/);
  });

  test('has formulas as MathML, which needs no style', () => {
    const page = built('tools/formulas');
    expect(page('main math mi').first().text()).toBe('F');
    expect(page('main [style], link[href*="katex"]')).toHaveLength(0);
  });

  test('has pages of tags, for questions and for posts', () => {
    const tagged = built('tags/steel')('main a').toArray();
    const links = tagged.map(({attribs}) => attribs.href);
    expect(links).toContain('/features/tools/hammer/');
    expect(built('blog/tags/steel')('main').text()).toContain('First post');
  });

  test('has a blog', () => {
    expect(built('blog')('main h2 a').text()).toBe('First post');
    expect(built('blog/2024/01/02/first')('main').text()).toContain('Hello.');
  });

  test('has custom pages, with their style', () => {
    const page = built('about');
    expect(page('main h1').text()).toBe('About us');
    const name = page('main').attr('class') ?? '';
    const sheets = page('link[rel="stylesheet"]').toArray();
    const css = sheets.map(({attribs}) =>
      readFileSync(join(folder, (attribs.href ?? '').replace('/features/', '')), 'utf8'),
    );
    expect(css.join('')).toMatch(new RegExp(`\\.${name}\\{color:(?:#010203|rgb\\(1 2 3\\))`));
  });

  test('has versions: permanent links lead to the newest, older pages keep their text', () => {
    const question = built('q/what-is-a-hammer-for');
    expect(question('meta[http-equiv="refresh"]').attr('content')).toBe(
      '0; url=/features/tools/hammer/#what-is-a-hammer-for',
    );
    expect(built('1/tools/hammer')('main').text()).toContain('in version one');
    expect(built('tools/hammer')('main').text()).not.toContain('in version one');
  });

  test('has locales: words are translated, and each has its permanent links', () => {
    const word = (page: string) => built(page)('.bar [data-press="search"]').text();
    expect(word('tools/hammer')).toMatch(/^Search/);
    expect(word('pl/tools/hammer')).toMatch(/^Szukaj/);
    expect(built('pl/tools/hammer')('html').attr('lang')).toBe('pl');
    const forward = built('pl/q/what-is-a-hammer-for')('meta[http-equiv="refresh"]');
    expect(forward.attr('content')).toContain('/features/pl/tools/hammer/');
  });

  test('says when a page was changed, and leads to its source', () => {
    const page = built('tools/hammer');
    expect(page('main time[itemprop="dateModified"]').attr('datetime')).toMatch(/^20\d\d-/);
    expect(page('main a.theme-edit-this-page').attr('href')).toBe(
      'https://example.org/edit/docs/tools/hammer.md',
    );
  });

  test('has components that the site wraps', () => {
    expect(built('tools/live')('main [data-wrapped="by the site"] [data-tone]')).toHaveLength(1);
  });

  test('lets a site copy the components that stand alone, and no others', () => {
    const swizzle = (component: string) =>
      execFileSync(
        process.execPath,
        [
          join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'),
          ...['swizzle', 'viva-theme', component, site, '--eject', '--typescript'],
        ],
        {cwd: root, stdio: 'pipe', encoding: 'utf8', env: {...process.env, CI: 'true'}},
      );
    const copy = join(site, 'src/theme/Footer');
    try {
      swizzle('Footer');
      expect(readdirSync(copy).sort()).toEqual(['index.tsx', 'styles.module.css']);
    } finally {
      rmSync(copy, {recursive: true, force: true});
    }
    expect(() => swizzle('Navbar')).toThrow(/Navbar/);
  });

  test('has the code of islands among what is saved for reading offline', () => {
    const list = readdirSync(join(folder, 'offline')).find((name) => name.startsWith('files.'));
    const {files} = JSON.parse(readFileSync(join(folder, 'offline', list ?? ''), 'utf8')) as {
      files: {path: string}[];
    };
    const scripts = files.map(({path}) => path).filter((path) => path.endsWith('.js'));
    expect(scripts.join(' ')).toMatch(/\/islands\..*/);
    expect(scripts.filter((path) => path.includes('/island-'))).toHaveLength(3);
  });

  test('has nothing of islands in a page without', () => {
    const html = readFileSync(join(folder, 'tools/hammer/index.html'), 'utf8');
    expect(html).not.toMatch(/island|viva-content|\/parts\./);
  });
});
