import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {readBrand, readColors} from './brand.ts';

let site = '';

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'brand-'));
  mkdirSync(join(site, 'static/img'), {recursive: true});
  writeFileSync(join(site, 'static/img/mark.svg'), '<svg id="mark"/>');
  writeFileSync(join(site, 'brand.css'), ':root { --accent: #0b6e4f; }');
});

afterAll(() => {
  rmSync(site, {recursive: true, force: true});
});

const brand = (config: object) =>
  readBrand(
    {
      siteDir: site,
      siteConfig: {staticDirectories: ['static'], themeConfig: {}, ...config} as never,
    },
    ['brand.css'],
  );

describe('the look of a site', () => {
  it('is the engine’s, but for what the site’s own sheet says', () => {
    const {light, dark} = brand({});
    expect(light.accent).toBe('#0b6e4f');
    expect(light.background).toMatch(/^#[\da-f]{6}$/);
    expect(dark.background).not.toBe(light.background);
  });

  it('has the logo of the bar, else the favicon, else none', () => {
    const navbar = {logo: {src: 'img/mark.svg'}};
    expect(brand({themeConfig: {navbar}}).logo).toBe('<svg id="mark"/>');
    expect(brand({favicon: '/img/mark.svg'}).logo).toBe('<svg id="mark"/>');
    expect(brand({favicon: 'img/none.svg'}).logo).toBeNull();
    expect(brand({themeConfig: {navbar: {logo: {src: 'img/mark.png'}}}}).logo).toBeNull();
  });

  it('has the engine’s font, unless its own sheet names one', () => {
    expect(brand({}).font).toBe('engine');
    writeFileSync(join(site, 'font.css'), ':root { --font-text: Georgia, serif; }');
    const config = {staticDirectories: [], themeConfig: {}};
    const context = {siteDir: site, siteConfig: config as never};
    expect(readBrand(context, ['brand.css', 'font.css']).font).toBe('site');
  });
});

describe('colours', () => {
  it('are those of the whole page, the later over the earlier, light and dark apart', () => {
    const sheets = [
      `:root { --a: #111111; --b: #222222 } [data-theme='dark'] { --b: #333333 }`,
      `html[data-theme="dark"] { --a: #444 } :root { --b: #555 }`,
    ];
    expect(readColors(sheets)).toEqual({
      light: {a: '#111111', b: '#555'},
      dark: {a: '#444', b: '#333333'},
    });
  });

  it.each([
    ['of a part of the page', '.card { --a: #222222 }'],
    ['for print', '@media print { :root { --a: #222222 } }'],
    ['that no picture can be drawn with', ':root { --a: oklch(60% 0.1 200) }'],
  ])('%s are left out', (_, sheet) => {
    expect(readColors([':root { --a: #111111 }', sheet]).light).toEqual({a: '#111111'});
  });
});
