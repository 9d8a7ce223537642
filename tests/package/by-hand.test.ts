import {load} from 'cheerio';
import {execFile} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {install} from './install.mjs';

/*
 * A site that puts its plugins together by hand: the classic preset, and of ours the remark plugins,
 * the components and what they need. It has the package from the tarball.
 */

const question = (title: string) => `# Page

??? question advanced "${title} {#some-id}"
    🧠 Whose memory?

    The answer, with {braces}.

    💡 **Tip:** Say it aloud.
`;

const files = {
  'docusaurus.config.js': `import remarkQuestions from 'docusaurus-preset-viva/remark';
export default {
  title: 'By hand', url: 'https://hand.example', baseUrl: '/', onBrokenLinks: 'throw', onBrokenAnchors: 'throw',
  future: {v4: true, faster: true}, markdown: {format: 'detect'},
  plugins: ['docusaurus-preset-viva/plugin'],
  presets: [['classic', {docs: {...remarkQuestions()}, blog: {onUntruncatedBlogPosts: 'ignore', ...remarkQuestions()}}]],
};\n`,
  'package.json': '{"private": true}\n',
  'src/theme/MDXComponents.js': `import Original from '@theme-original/MDXComponents';
import {questionComponents} from 'docusaurus-preset-viva/components';
export default {...Original, ...questionComponents};\n`,
  'docs/memory.md': question('Why was it killed?'),
  'docs/plain.md': '# Plain\n\nSee [the question](memory.md#some-id).\n',
  'blog/2026-01-01-post.md': question('Why now?'),
  'src/pages/index.js': 'export default () => <h1>Home</h1>;\n',
};

let site = '';

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'by-hand-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(site, path, '..'), {recursive: true});
    writeFileSync(join(site, path), text);
  }
  await install(site);
  const docusaurus = join(site, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const env = {...process.env, NODE_ENV: 'production'};
  await promisify(execFile)(process.execPath, [docusaurus, 'build', site], {cwd: site, env});
}, 300_000);

afterAll(() => {
  rmSync(site, {recursive: true, force: true});
});

const page = (path: string) => load(readFileSync(join(site, 'build', path), 'utf8'));

describe.each([
  ['docs', 'docs/memory/index.html', 'Why was it killed?'],
  ['blog', 'blog/2026/01/01/post/index.html', 'Why now?'],
])('a question in the %s of a site that is put together by hand', (_, path, title) => {
  it('is a collapsible with its level, its hint and its answer', () => {
    const html = page(path);
    const opens = html('details:has(summary [data-bars="advanced"])');
    expect(opens.find('summary').text()).toContain(title);
    expect(opens.find('summary').text()).toContain('Advanced');
    expect(opens.find('summary').text()).toContain('Whose memory?');
    expect(opens.find('[data-answer]').text()).toContain('with {braces}');
    expect(opens.find('[data-tone="tip"]').text()).toContain('Say it aloud');
  });

  it('is linked by its place, as the site has no permanent addresses', () => {
    expect(page(path)('[data-share]').attr('href')).toBe('#some-id');
    expect(page(path)('[itemtype$="Question"]')).toHaveLength(0);
  });
});

it('the style of questions and of levels is in the site’s sheet', () => {
  const folder = join(site, 'build/assets/css');
  const css = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  expect(css.join('').includes('html[data-level=advanced]')).toBe(true);
  expect(css.join('').includes('.level-badge')).toBe(true);
});
