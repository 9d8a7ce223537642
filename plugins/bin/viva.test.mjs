import {execFileSync} from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, it} from 'vitest';

it('runs in a site whose tsconfig.json lets JavaScript in, as that of Docusaurus does', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'viva-'));
  try {
    writeFileSync(path.join(site, 'tsconfig.json'), '{"compilerOptions": {"allowJs": true}}');
    writeFileSync(
      path.join(site, 'docusaurus.config.ts'),
      "import type {Config} from '@docusaurus/types';\nexport default {baseUrl: '/bank/'} as Config;\n",
    );
    mkdirSync(path.join(site, 'build'));
    writeFileSync(path.join(site, 'build/404.html'), '');
    const viva = path.join(import.meta.dirname, 'viva.mjs');
    execFileSync(process.execPath, [viva, 'host', 'nginx'], {cwd: site, stdio: 'pipe'});
    const written = readFileSync(path.join(site, 'deploy/site.conf'), 'utf8');
    expect(written).toContain('location /bank/ {');
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
});

it('each command says how it is called in any site, which has no script for it', () => {
  const folder = path.join(import.meta.dirname, '../commands');
  const lines = readdirSync(folder).flatMap((file) => {
    const line = /Usage: (.+)/.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1];
    return line === undefined ? [] : [{name: path.basename(file, '.ts'), line}];
  });
  expect(lines).toHaveLength(11);
  for (const {name, line} of lines)
    expect(line).toMatch(new RegExp(`^(?:[A-Z_]+=… )*(?:npx )?viva ${name}\\b`));
  const readme = readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8');
  const [, list = ''] = /^## Commands\n\n(.+)/m.exec(readme) ?? [];
  for (const {name} of lines) expect(list).toMatch(new RegExp(`\`(?:npx viva )?${name}\``));
});

it('starts a bank of one’s own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'viva-'));
  try {
    const viva = path.join(import.meta.dirname, 'viva.mjs');
    const env = {...process.env, INIT_CWD: folder};
    const said = execFileSync(process.execPath, [viva, 'new', 'bank', 'mine'], {cwd: folder, env});
    expect(String(said)).toContain('cd mine');
    expect(existsSync(path.join(folder, 'mine/docs/start-here/index.md'))).toBe(true);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
