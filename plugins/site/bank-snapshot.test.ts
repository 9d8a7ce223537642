import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {contentHash, publishedPath} from '../bank/page-files/index.ts';
import {snapshotBank} from './bank-snapshot.ts';

let site: string;
let docs: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'bank-snapshot-'));
  docs = join(site, 'docs');
  mkdirSync(join(docs, 'topic'), {recursive: true});
  writeFileSync(join(docs, 'topic/page.md'), '# Page\n');
  writeFileSync(join(docs, 'ids.txt'), '');
  writeFileSync(join(docs, 'topic/snippet.txt'), 'one');
  writeFileSync(join(docs, 'topic/picture.png'), '');
});

afterEach(() => {
  rmSync(site, {recursive: true});
});

/** One that a page includes, and one that is published. */
function usedFiles(): [string, string][] {
  const [snippet, picture] = [join(docs, 'topic/snippet.txt'), join(docs, 'topic/picture.png')];
  return [
    [snippet, contentHash(snippet)],
    [picture, publishedPath(picture)],
  ];
}

describe('a build', () => {
  it('goes on when files were only touched, or are no part of the bank', () => {
    const failIfEdited = snapshotBank(docs, site);
    utimesSync(join(docs, 'topic/page.md'), 0, 0);
    writeFileSync(join(docs, 'topic/.page.md.swp'), '');
    writeFileSync(join(docs, 'topic/picture.png'), 'another');
    writeFileSync(join(docs, 'topic/new.png'), '');
    expect(failIfEdited).not.toThrow();
  });

  it('goes on when files that pages use are written again as they are', () => {
    const failIfEdited = snapshotBank(docs, site);
    writeFileSync(join(docs, 'topic/picture.png'), 'made by a program');
    const used = usedFiles();
    utimesSync(join(docs, 'topic/snippet.txt'), 0, 0);
    writeFileSync(join(docs, 'topic/picture.png'), 'made by a program');
    expect(() => {
      failIfEdited(used);
    }).not.toThrow();
  });

  it.each<[string, () => void]>([
    [
      'changed',
      () => {
        writeFileSync(join(docs, 'topic/snippet.txt'), 'two');
      },
    ],
    [
      'removed',
      () => {
        rmSync(join(docs, 'topic/snippet.txt'));
      },
    ],
  ])('fails for a file that a page uses and that was %s', (_, edit) => {
    const failIfEdited = snapshotBank(docs, site);
    const used = usedFiles();
    edit();
    expect(() => {
      failIfEdited(used);
    }).toThrow('while the site was built:\n\n  docs/topic/snippet.txt\n\n');
  });

  it.each<[string, string, () => void]>([
    [
      'edited page',
      'docs/topic/page.md',
      () => {
        writeFileSync(join(docs, 'topic/page.md'), '# P');
      },
    ],
    [
      'page that is gone',
      'docs/topic/page.md',
      () => {
        rmSync(join(docs, 'topic/page.md'));
      },
    ],
    [
      'new page',
      'docs/topic/new.md',
      () => {
        writeFileSync(join(docs, 'topic/new.md'), '');
      },
    ],
    [
      'ledger',
      'docs/ids.txt',
      () => {
        rmSync(join(docs, 'ids.txt'));
      },
    ],
    [
      'list of synonyms',
      'docs/synonyms.txt',
      () => {
        writeFileSync(join(docs, 'synonyms.txt'), '');
      },
    ],
    [
      'house style',
      'docs/house-style.yml',
      () => {
        writeFileSync(join(docs, 'house-style.yml'), '');
      },
    ],
  ])('fails for a(n) %s, and names the file', (_, path, edit) => {
    const failIfEdited = snapshotBank(docs, site);
    edit();
    expect(failIfEdited).toThrow(`while the site was built:\n\n  ${path}\n\n`);
  });
});
