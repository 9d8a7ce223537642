import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {packageVersions} from './package-versions.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-versions-'));
  install('paint', {version: '1.0.0', dependencies: {colour: '*'}, exports: {'.': './index.js'}});
  install('colour', {version: '1.0.0', dependencies: {paint: '*', 'not-for-this-machine': '*'}});
  install('other', {version: '1.0.0'});
});

afterEach(() => {
  rmSync(folder, {recursive: true});
});

function install(name: string, content: object): void {
  const place = join(folder, 'node_modules', name);
  mkdirSync(place, {recursive: true});
  writeFileSync(join(place, 'package.json'), JSON.stringify(content));
}

const versions = () => packageVersions(['paint'], join(folder, 'src/index.js'));

describe('the versions of packages', () => {
  it('are the same as long as nothing is installed', () => {
    const before = versions();
    install('other', {version: '2.0.0'});
    expect(versions()).toBe(before);
  });

  it('are others with a newer package, or a newer one that it needs', () => {
    const before = versions();
    install('colour', {version: '1.0.1'});
    const between = versions();
    expect(between).not.toBe(before);
    install('paint', {version: '1.0.1', dependencies: {colour: '*'}});
    expect(versions()).not.toBe(between);
  });

  it('include what highlights code', () => {
    const here = join(import.meta.dirname, 'worker.ts');
    const withAll = packageVersions(['shiki'], here);
    expect(withAll).not.toBe(packageVersions(['@shikijs/langs'], here));
    expect(withAll).not.toBe(packageVersions(['no-such-package'], here));
  });
});
