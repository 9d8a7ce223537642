import {execFileSync} from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, it} from 'vitest';

const root = path.join(import.meta.dirname, '../..');

it('runs in a site whose tsconfig.json lets JavaScript in, as that of Docusaurus does', () => {
  const site = mkdtempSync(path.join(tmpdir(), 'viva-'));
  try {
    writeFileSync(path.join(site, 'tsconfig.json'), '{"compilerOptions": {"allowJs": true}}');
    mkdirSync(path.join(site, 'deploy'));
    cpSync(path.join(root, 'deploy/nginx.conf'), path.join(site, 'deploy/nginx.conf'));
    const viva = path.join(import.meta.dirname, 'viva.mjs');
    // What it writes has the text of a page as the minifier of Docusaurus leaves it.
    execFileSync(process.execPath, [viva, 'headers'], {cwd: site, stdio: 'pipe'});
    const [written, kept] = [site, root].map((folder) =>
      readFileSync(path.join(folder, 'deploy/nginx.conf'), 'utf8'),
    );
    expect(written).toContain("script-src 'self' 'sha256-");
    expect(written).toBe(kept);
  } finally {
    rmSync(site, {recursive: true, force: true});
  }
});

it('starts a bank of one’s own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'viva-'));
  try {
    const viva = path.join(import.meta.dirname, 'viva.mjs');
    const env = {...process.env, INIT_CWD: folder};
    const said = execFileSync(process.execPath, [viva, 'new', 'mine'], {cwd: folder, env});
    expect(String(said)).toContain('cd mine');
    expect(existsSync(path.join(folder, 'mine/docs/start-here/index.md'))).toBe(true);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
});
