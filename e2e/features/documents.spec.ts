import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {expect} from '@playwright/test';
import {build, builtPage, test} from '../support';

/* What only documents have of Docusaurus's features (plugins/FEATURES.md). */

const root = join(__dirname, '../..');
const site = join(__dirname, 'site');

test.describe('documents', {tag: '@desk'}, () => {
  test('have a style of their own for tabs, on pages that have some', () => {
    const page = builtPage('tools/live/');
    expect(page('[data-tab-set] input[checked] + p > label').text()).toBe('With Yarn');
    expect(page('link[href*="/parts."]')).toHaveLength(1);
  });

  test('lead from code to its notes, which are not copied', async ({page}) => {
    await page.goto('tools/mkdocs/#fall');
    const code = page.getByRole('group', {name: 'Code: hammer.yaml'});
    await expect(code.locator('[data-line]').first()).toHaveAttribute('data-line', '5');
    await expect(page.locator('figure[data-commands]')).toHaveAttribute(
      'data-commands',
      'head: iron\nhandle: ash',
    );
    await code.getByRole('link', {name: '1'}).click();
    await expect(page).toHaveURL(/#code-1-note-1$/);
    await expect(page.getByText('Forged.')).toBeInViewport();
  });

  test('have the code of islands among what is saved for reading offline', () => {
    const folder = join(build().dir, 'offline');
    const list = readdirSync(folder).find((name) => name.startsWith('files.'));
    const {files} = JSON.parse(readFileSync(join(folder, list ?? ''), 'utf8')) as {
      files: {path: string}[];
    };
    const scripts = files.map(({path}) => path).filter((path) => path.endsWith('.js'));
    expect(scripts.join(' ')).toMatch(/\/islands\..*/);
    expect(scripts.filter((path) => path.includes('/island-'))).toHaveLength(3);
  });

  test('have nothing of islands in a page without', () => {
    const html = readFileSync(join(build().dir, 'tools/hammer/index.html'), 'utf8');
    expect(html).not.toMatch(/island|viva-content|\/parts\./);
  });

  test('let a site copy the components that stand alone, and no others', () => {
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
});
