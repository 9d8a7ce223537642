import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {loadFiles} from './load.ts';
import {checkSpelling, type SpellingOptions} from './spelling.ts';

/** What is said of a page, in short. */
async function said(text: string, options: Partial<SpellingOptions> = {}) {
  const file = {path: 'docs/k8s/pods.md', bytes: new TextEncoder().encode(text)};
  const messages = await checkSpelling([file], {locale: 'en-GB', words: '', ...options});
  return messages.map(({line, column, found, fix}) => ({at: `${line}:${column}`, found, fix}));
}

describe('spelling', {timeout: 60_000}, () => {
  it('names the place of a misspelt word and what it might be', async () => {
    const [title, text, ...others] = await said(
      '# Pods\r\n\r\n??? question "What is a contaner? {#pod}"\r\n    - A pod *recieves*   traffic.\r\n',
    );
    expect(title).toMatchObject({at: '3:25', found: '"contaner"'});
    expect(title?.fix).toContain('"container"');
    expect(text).toMatchObject({at: '4:14', found: '"recieves"'});
    expect(text?.fix).toContain('add it to `words.txt`');
    expect(others).toEqual([]);
  });

  it('says at the house style that there is no dictionary', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'spelling-'));
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/a.md'), '# A\n');
    writeFileSync(join(folder, 'docs/house-style.yml'), 'level: true\nspelling: en-GB\n');
    const {files, spelling} = loadFiles(['docs'], folder);
    rmSync(folder, {recursive: true});
    const none = () => Promise.reject(Object.assign(new Error(), {code: 'ERR_MODULE_NOT_FOUND'}));
    const messages = await checkSpelling(files, spelling ?? {locale: 'en-GB', words: ''}, none);
    expect(messages).toMatchObject([
      {file: 'docs/house-style.yml', line: 2, severity: 'error', ruleId: 'spelling'},
    ]);
    expect(messages[0]?.fix).toContain('npm install --save-dev cspell-lib');
  });

  it('is looked at in a file of any name', async () => {
    const file = {path: 'docs/c#/a\uD800?.md', bytes: Buffer.from('We recieve it.\n')};
    expect(await checkSpelling([file], {locale: 'en-GB', words: ''})).toHaveLength(1);
  });

  it('leaves code, addresses, ids, front matter and the titles of pages elsewhere alone', async () => {
    const text = `---
description: Recieve.
---

??? question "What is a pod? {#recieve .recieve}"
    Run \`recieve\`, and see <https://example.org/recieve> or ![pod](recieve.png).

    \`\`\`sh
    recieve
    \`\`\`

    - [Behavior of recieve](https://example.org/recieve)
`;
    expect(await said(text)).toEqual([]);
    expect(await said('Read [how to recieve](other.md).\n')).toMatchObject([{found: '"recieve"'}]);
  });

  it('reads pages as their bank is written', async () => {
    const text = '--8<-- "recieve.md"\n\n$recieve$ is it recieve?\n';
    expect(await said(text)).toHaveLength(3);
    const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;
    expect(await said(text, {vocabulary})).toMatchObject([{at: '3:17'}]);
  });

  it('takes the words of the bank, in any case', async () => {
    expect(await said('Velerox and velerox.\n')).toHaveLength(2);
    expect(
      await said('Velerox and velerox.\n', {words: '# Ours\r\nvelerox # a product\r\n'}),
    ).toEqual([]);
  });

  it('holds a bank to one English', async () => {
    expect(await said('Odd behavior.\n')).toMatchObject([{found: '"behavior"'}]);
    expect(await said('Odd behavior.\n', {locale: 'en-US'})).toEqual([]);
    expect(await said('Odd behaviour.\n')).toEqual([]);
  });

  it('is looked at only where the house style asks for it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'spelling-'));
    try {
      const docs = join(folder, 'docs');
      mkdirSync(docs);
      writeFileSync(join(docs, 'words.txt'), 'velerox\n');
      expect(loadFiles(['docs'], folder).spelling).toBeUndefined();
      writeFileSync(join(docs, 'house-style.yml'), 'spelling: en-US\n');
      expect(loadFiles(['docs'], folder).spelling).toMatchObject({
        locale: 'en-US',
        words: 'velerox\n',
      });
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
