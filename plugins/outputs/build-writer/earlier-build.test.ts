import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {EarlierBuild} from './earlier-build.ts';
import {buildWriter} from './index.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'earlier-build-'));
});
afterEach(() => {
  rmSync(folder, {recursive: true});
});

const at = (path: string) => join(folder, 'build', path);
const text = (path: string) => readFileSync(at(path), 'utf8');
const written = (path: string) => {
  const {ino, mtimeMs, ctimeMs} = statSync(at(path));
  return [ino, mtimeMs, ctimeMs];
};

async function begin() {
  const earlier = new EarlierBuild(join(folder, 'build'), join(folder, 'list'));
  await earlier.open();
  return {earlier, writer: buildWriter(join(folder, 'build'), earlier)};
}

async function build(files: Record<string, string>): Promise<void> {
  const {earlier, writer} = await begin();
  for (const [path, content] of Object.entries(files)) await writer.add(path, content);
  await earlier.close();
}

describe('in the folder of the build before', () => {
  it('a file with the same content is not written again, another is', async () => {
    await build({'q/a/index.html': 'A', 'b.html': 'B'});
    const before = written('q/a/index.html');
    await build({'q/a/index.html': 'A', 'b.html': 'C'});
    expect(written('q/a/index.html')).toEqual(before);
    expect(text('b.html')).toBe('C');
  });

  it('what this build has not is gone, with folders that are empty then', async () => {
    await build({'q/a/index.html': 'A', 'q/b/index.html': 'B'});
    await build({'q/a/index.html': 'A'});
    expect(existsSync(at('q/b'))).toBe(false);
    expect(text('q/a/index.html')).toBe('A');
  });

  it('a file that another plugin changed after it was written is written again', async () => {
    const {earlier, writer} = await begin();
    await writer.add('a.html', 'A');
    writeFileSync(at('a.html'), 'A, and a snippet');
    await earlier.close();
    await build({'a.html': 'A'});
    expect(text('a.html')).toBe('A');
  });

  it('a file that another plugin writes now in place of this one stays, and is of this build', async () => {
    await build({'llms.txt': 'ours', 'a.html': 'A'});
    const {earlier, writer} = await begin();
    await writer.add('a.html', 'A');
    writeFileSync(at('llms.txt'), 'theirs');
    expect([writer.isLeft('llms.txt'), writer.has('llms.txt')]).toEqual([false, true]);
    await expect(writer.add('llms.txt', 'ours')).rejects.toThrow('Found llms.txt in the build');
    await earlier.close();
    expect(text('llms.txt')).toBe('theirs');
    await build({'a.html': 'A'});
    expect(existsSync(at('llms.txt'))).toBe(false);
  });

  it('a file that was changed by hand is gone from the beginning', async () => {
    await build({'a.html': 'A', 'b.html': 'B'});
    writeFileSync(at('a.html'), 'x');
    await begin();
    expect([existsSync(at('a.html')), existsSync(at('b.html'))]).toEqual([false, true]);
  });

  it('a file of the bundler that was changed is gone from the beginning, and another stays', async () => {
    const {earlier} = await begin();
    mkdirSync(at('assets'), {recursive: true});
    for (const path of ['assets/main.1.js', 'assets/other.2.js']) {
      writeFileSync(at(path), 'PLACEHOLDER');
      earlier.wrote(path, '');
    }
    await earlier.close();
    writeFileSync(at('assets/main.1.js'), 'replaced...');
    await begin();
    expect(existsSync(at('assets/main.1.js'))).toBe(false);
    expect(text('assets/other.2.js')).toBe('PLACEHOLDER');
  });

  it('what somebody else put there is gone from the beginning', async () => {
    await build({'q/a/index.html': 'A'});
    for (const path of ['q/a/other', 'q/b/c', 'other']) {
      mkdirSync(join(at(path), '..'), {recursive: true});
      writeFileSync(at(path), 'x');
    }
    const {writer} = await begin();
    expect(['q/a/other', 'q/b', 'other'].filter((path) => existsSync(at(path)))).toEqual([]);
    // Not of this build yet.
    expect(writer.has('q/a/index.html')).toBe(false);
    expect(writer.isLeft('q/a/index.html')).toBe(true);
    await writer.add('q/a/index.html', 'A');
    expect(writer.has('q/a/index.html')).toBe(true);
    expect(writer.isLeft('q/a/index.html')).toBe(false);
  });

  it('a file that was changed by hand is written again', async () => {
    await build({'a.html': 'A'});
    writeFileSync(at('a.html'), 'x');
    await build({'a.html': 'A'});
    expect(text('a.html')).toBe('A');
  });

  it('a file that became a link is written, not what the link leads to', async () => {
    await build({'a.html': 'A', 'b.html': 'B'});
    rmSync(at('a.html'));
    writeFileSync(join(folder, 'outside'), 'x');
    symlinkSync(join(folder, 'outside'), at('a.html'));
    await build({'a.html': 'A', 'b.html': 'B'});
    expect([text('a.html'), readFileSync(join(folder, 'outside'), 'utf8')]).toEqual(['A', 'x']);
  });

  it.each([
    ['a file', 'a', 'a/index.html'],
    ['a folder', 'a/index.html', 'a'],
  ])('%s makes room for what has its name now', async (_, before, now) => {
    await build({[before]: 'A', other: 'O'});
    await build({[now]: 'A', other: 'O'});
    expect([text(now), text('other')]).toEqual(['A', 'O']);
  });

  it.each([
    ['a file', 'a', 'a/b/c.txt', 'a'],
    ['a folder', 'a/b/c.txt', 'a', 'a/b'],
  ])('%s makes room for what the bundler is to write', async (_, before, now, gone) => {
    await build({[before]: 'A', 'other/a.html': 'O'});
    const {earlier} = await begin();
    earlier.makeRoom(now);
    expect([existsSync(at(gone)), existsSync(at('other/a.html'))]).toEqual([false, true]);
  });

  it('a file of this build makes no room, and what could not be written for it is said', async () => {
    await build({'a/b': 'B'});
    const {earlier, writer} = await begin();
    await writer.add('c', 'C');
    for (const path of ['a/b', 'a/d', 'c/d']) earlier.makeRoom(path);
    expect([text('a/b'), text('c')]).toEqual(['B', 'C']);
    expect(() => {
      earlier.wrote('c/d', '');
    }).toThrow('Found no file at c/d in the build, expected the file');
    expect(() => {
      earlier.wrote('a', '');
    }).toThrow('Found a folder at a in the build');
  });

  it('a page that is gone is gone before other plugins look, and what is written last is not', async () => {
    const pages = async (...names: string[]) => {
      const {earlier, writer} = await begin();
      for (const name of names) await writer.add(name, name);
      earlier.dropEarly();
      const seen = ['a.html', 'b.html', 'llms.txt'].filter((path) => existsSync(at(path)));
      await writer.add('llms.txt', 'L');
      await earlier.close();
      return seen;
    };
    await pages('a.html', 'b.html');
    expect(await pages('a.html')).toEqual(['a.html', 'llms.txt']);
    // The page that stayed is one still.
    expect(await pages('b.html')).toEqual(['b.html', 'llms.txt']);
  });

  it('a file whose path has other capitals now stays, where the file system takes both for one', async () => {
    await build({'AWS/a.png': 'A'});
    const {earlier, writer} = await begin();
    symlinkSync(at('AWS'), at('aws'));
    await writer.add('aws/a.png', 'A');
    await earlier.close();
    expect(text('aws/a.png')).toBe('A');
  });

  it.each([
    ['the new folder', ['AWS']],
    ['both folders', ['aws', 'AWS']],
  ])(
    'a file does not come back under other capitals when another plugin removes %s',
    async (_, gone) => {
      await build({'aws/x.html': '1'});
      const {earlier, writer} = await begin();
      await writer.add('AWS/x.html', '2');
      for (const name of gone) rmSync(at(name), {recursive: true, force: true});
      await earlier.close();
      expect(readdirSync(at(''))).toEqual([]);
    },
  );

  it('nothing is right after a build that was broken off', async () => {
    await build({'a.html': 'A', 'b.html': 'B'});
    const {writer} = await begin();
    await writer.add('a.html', 'A');
    await begin();
    expect(existsSync(at('a.html')) || existsSync(at('b.html'))).toBe(false);
  });

  it('a file is still refused where this build has one', async () => {
    await build({'a.html': 'A'});
    const {writer} = await begin();
    await writer.add('a.html', 'B');
    await expect(writer.add('a.html', 'C')).rejects.toThrow('Found a.html in the build already');
    expect(text('a.html')).toBe('B');
  });

  it('another thread writes below a folder, as this one would', async () => {
    await build({
      'q/a/index.html': 'A',
      'q/b/index.html': 'B',
      'q/c/index.html': 'C',
      'a.html': 'A',
    });
    const before = written('q/a/index.html');
    const {earlier, writer} = await begin();
    const left = writer.handOver('q');
    const others = new EarlierBuild(join(folder, 'build'), '', structuredClone(left));
    const other = buildWriter(join(folder, 'build'), others);
    await other.add('q/a/index.html', 'A');
    await other.add('q/b/index.html', 'other');
    const files = structuredClone(others.end());
    expect(existsSync(at('q/c'))).toBe(false);
    await expect(writer.replace('q/b/index.html', 'page')).rejects.toThrow("questions' own files");
    await writer.add('a.html', 'A');
    writer.takeBack(files);
    await earlier.close();
    expect([text('q/a/index.html'), text('q/b/index.html')]).toEqual(['A', 'other']);
    expect(written('q/a/index.html')).toEqual(before);

    const now = written('q/b/index.html');
    await build({'q/a/index.html': 'A', 'q/b/index.html': 'other', 'a.html': 'A'});
    expect([written('q/a/index.html'), written('q/b/index.html')]).toEqual([before, now]);
  });

  it('what the bundler makes again stays, what it no longer makes is gone', async () => {
    const bundled = async (...names: string[]) => {
      const {earlier} = await begin();
      mkdirSync(at('assets'), {recursive: true});
      for (const name of names) {
        if (!existsSync(at(name))) writeFileSync(at(name), name);
        earlier.wrote(name, '');
      }
      await earlier.close();
    };
    await bundled('assets/a.js', 'assets/b.js');
    const before = written('assets/a.js');
    await bundled('assets/a.js');
    expect(written('assets/a.js')).toEqual(before);
    expect(existsSync(at('assets/b.js'))).toBe(false);
  });
});
