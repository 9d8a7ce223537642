import {mkdir, mkdtemp, readdir, readFile, rm, truncate, utimes, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {createPageReader, type PageReader} from './page-reader.ts';
import {readerScript} from './reader-script.ts';
import {defaultVocabulary} from '../../language/vocabulary.ts';
import {fillLinks} from './link-placeholders.ts';
import type {CompileSettings} from './types.ts';

const site = join(import.meta.dirname, '../../..');
const settings = (docsDir: string, scripts = false): CompileSettings => ({
  siteDir: site,
  docsDir,
  staticDirs: [],
  scripts,
  markdown: {
    format: 'detect',
    mermaid: false,
    emoji: false,
    anchors: {maintainCase: false},
    mdx1Compat: {comments: false, admonitions: false, headingIds: false},
    hooks: {onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw'},
  },
});

const question = (title: string) => `# Page\n\n??? question "${title} {#an-id}"\n    Yes.\n`;

describe('pages read in threads', () => {
  // Packages are found from inside the site only.
  let folder: string;
  let path: string;
  const readers: PageReader[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(site, 'node_modules/.page-reader-test-'));
    path = join(folder, 'page.md');
  });

  afterAll(async () => {
    await Promise.all(readers.map((reader) => reader.close()));
    await rm(folder, {recursive: true, force: true});
  });

  function newReader(cache = 'cache', scripts = false): PageReader {
    const cacheDir = join(folder, cache);
    const reader = createPageReader({siteDir: site, cacheDir, settings: settings(folder, scripts)});
    readers.push(reader);
    return reader;
  }

  async function read(text: string, reader = newReader()) {
    await writeFile(path, text);
    return reader.read(path);
  }

  it('give questions, links, the check and a module', async () => {
    const page = await read(`${question('Is it?')}\n[Other](/q/other) <pod>\n`);
    expect(page.questions).toMatchObject([{id: 'an-id', title: 'Is it?', answer: 'Yes.'}]);
    expect(page.links).toEqual(['other']);
    expect(page.checked.messages).toMatchObject([{ruleId: 'not-html'}, {ruleId: 'no-difficulty'}]);
    expect(page.compiled?.contentTitle).toBe('Page');
    expect(page.compiled?.code).toContain('"an-id"');
  });

  it('are read again when they change, while the site is written', async () => {
    const reader = newReader();
    const first = await read(question('One?'), reader);
    expect(await reader.read(path)).toBe(first);
    const second = await read(question('Two?'), reader);
    expect(second.questions).toMatchObject([{title: 'Two?'}]);
  });

  it('leave nothing that their thread could give back, once nobody writes', async () => {
    const reader = newReader('rest');
    // There is no thread yet.
    await reader.rest();
    await read(question('One?'), reader);
    await reader.rest();
    const second = await read(question('Two?'), reader);
    expect(second.questions).toMatchObject([{title: 'Two?'}]);
  });

  it('are the same from an earlier build', async () => {
    const first = newReader();
    const made = await read(question('Kept?'), first);
    await first.close();
    const kept = await newReader().read(path);
    expect(kept).toEqual(made);
    expect(kept).not.toBe(made);
  });

  it('are kept for as long as builds ask for them', async () => {
    const results = async () =>
      (await readdir(join(folder, 'cache'), {withFileTypes: true, recursive: true})).filter(
        (entry) => entry.isFile() && /^[0-9a-f]{32}$/.test(entry.name),
      );
    const reader = newReader();
    await read(question('Only this one?'), reader);
    await reader.close();
    expect(await results()).toHaveLength(1);
  });

  it('are kept as they are now, while the site is written', async () => {
    const reader = newReader('written');
    for (const title of ['One?', 'Two?', 'Three?']) await read(question(title), reader);
    const [bank = ''] = (await readdir(join(folder, 'written'))).filter((name) =>
      /^[0-9a-f]{8}$/.test(name),
    );
    await expect.poll(() => readdir(join(folder, 'written', bank))).toHaveLength(1);
  });

  it.each([false, true])(
    'are read where nothing can be kept of them, as scripts: %s',
    async (scripts) => {
      const reader = newReader(`full-${scripts}`, scripts);
      await read(question('One?'), reader);
      const cache = join(folder, `full-${scripts}`);
      const [bank = ''] = (await readdir(cache)).filter((name) => /^[0-9a-f]{8}$/.test(name));
      await rm(join(cache, bank), {recursive: true});
      await writeFile(join(cache, bank), '');
      const second = await read(question('Two?'), reader);
      expect(second.questions).toMatchObject([{title: 'Two?'}]);
      expect(second.compiled).toMatchObject({code: expect.stringContaining('an-id') as string});
      expect(second.compiled).not.toHaveProperty('script');
      await rm(join(cache, bank));
    },
  );

  it('are tried again when something failed', async () => {
    const reader = newReader('failing');
    const {file} = await readerScript(join(folder, 'failing'));
    const code = await readFile(file);
    await rm(file);
    await expect(read(question('One?'), reader)).rejects.toThrow();
    await writeFile(file, code);
    expect(await reader.read(path)).toMatchObject({questions: [{title: 'One?'}]});
  });

  it('are forgotten with a bank that was not built for a month', async () => {
    const cache = join(folder, 'banks');
    const ages = {recent: 20, old: 40};
    for (const [name, days] of Object.entries(ages)) {
      await mkdir(join(cache, name), {recursive: true});
      const time = new Date(Date.now() - days * 86_400_000);
      await utimes(join(cache, name), time, time);
    }
    const reader = newReader('banks');
    await read(question('Now?'), reader);
    await reader.close();
    const names = await readdir(cache);
    expect(names).toContain('recent');
    expect(names).not.toContain('old');
    expect(names.filter((name) => /^[0-9a-f]{8}$/.test(name))).toHaveLength(1);
  });

  it.each([
    ['Markdown', ''],
    ['Markdown with HTML', '<i>x</i>\n\n'],
  ])('are scripts when they lead to files, in %s too', async (_, html) => {
    const text = `# A [a](a.md "T")\n\n${html}## B [*b*](b.md#b)\n\n- [c][c] \\"![d](#d)\n\n[c]: c.md?d\n`;
    const {compiled} = await read(text, newReader('linked', true));
    expect(compiled?.fileLinks).toEqual(['a.md', 'b.md', 'c.md']);
    const {default: make} = (await import(compiled?.script ?? '')) as {default: unknown};
    const source = String(make);
    for (const link of ['', '#b', '?d']) expect(source).toContain(`] + "${link}"`);
    expect(source).not.toContain('viva-link-to-file');
    expect(compiled?.code.match(/viva-link-to-file/g)).toHaveLength(3);
  });

  it('say which files they include', async () => {
    const reader = createPageReader({
      siteDir: site,
      cacheDir: join(folder, 'including'),
      settings: null,
      vocabulary: {...defaultVocabulary, profile: 'mkdocs'},
      docsDir: folder,
    });
    readers.push(reader);
    await writeFile(join(folder, 'snippet.txt'), 'Some text.');
    expect([...reader.included]).toEqual([]);
    await read('# Page\n\n--8<-- "snippet.txt"\n', reader);
    expect([...reader.included.keys()]).toEqual([join(folder, 'snippet.txt')]);
    const [first] = reader.included.values();
    await writeFile(join(folder, 'snippet.txt'), 'Another text.');
    await read('# Page\n\n--8<-- "snippet.txt"\n', reader);
    expect([...reader.included.values()]).toEqual([first]);
  });

  it('are read anew when a file that was kept of them is cut', async () => {
    const made = await read(question('Whole?'), newReader('damaged', true));
    expect(made.compiled?.script).toBeDefined();
    const entries = await readdir(join(folder, 'damaged'), {recursive: true, withFileTypes: true});
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    // The page, its script, and the code of the threads with its stamp.
    expect(files).toHaveLength(4);
    const whole = new Map<string, Buffer>();
    for (const file of files) whole.set(file, await readFile(file));
    const scripts = files.filter((file) => file.endsWith('.cjs'));
    const others = files.filter((file) => !scripts.includes(file));
    for (const cut of [scripts, others]) {
      for (const file of cut) await truncate(file, 99);
      expect(await newReader('damaged', true).read(path)).toEqual(made);
      for (const [file, bytes] of whole) {
        expect(bytes.equals(await readFile(file)), file).toBe(true);
      }
    }
    // The threads' code is made twice.
  }, 60_000);

  it('name the files that they ask for, and hand no path to the bundler', async () => {
    const text =
      '[![a](./a.png)](b.yaml "B") ![c][1] [d][1]\n\n[1]: ../c.svg\n\n[e](e.md) [f](#g)\n';
    const {checked, compiled} = await read(`---\nimage: ./p.png\n---\n\n${text}`);
    const files = checked.page.files.map(({url, use, line, column}) => [url, use, line, column]);
    expect(files).toEqual([
      ['./p.png', 'image', 2, 1],
      ['b.yaml', 'link', 5, 1],
      ['./a.png', 'image', 5, 2],
      ['../c.svg', 'image', 5, 29],
      ['../c.svg', 'link', 5, 37],
    ]);
    expect(compiled?.code.match(/_jsxs?\((?:PageImage|FileLink), \{\n\s+file: ".*"/g)).toHaveLength(
      4,
    );
    expect(compiled?.code).not.toContain('require(');
  });

  it('have links of HTML to files with what their author gave them', async () => {
    const {compiled} = await read('<a class="b c" href="a.pdf" download="n.pdf">A</a>\n');
    expect(compiled?.code).toMatch(
      /FileLink, \{\s+file: "a.pdf",\s+className: "b c",\s+download: "n.pdf",/,
    );
  });

  it('have links to files that are filled in when the page is asked for', async () => {
    const {compiled} = await read('[a](./a.md#x) [b](../b.md)\n');
    const {code = '', fileLinks = []} = compiled ?? {};
    expect(fileLinks).toEqual(['./a.md', '../b.md']);
    const addresses: Record<string, string> = {'./a.md': '/to/a/', '../b.md': '/b/'};
    const filled = fillLinks(code, fileLinks, (link) => addresses[link] ?? null);
    expect(filled).toContain('"/to/a/#x"');
    expect(filled).toContain('"/b/"');
    expect(fillLinks(code, fileLinks, () => null)).toBeNull();
  });
});
