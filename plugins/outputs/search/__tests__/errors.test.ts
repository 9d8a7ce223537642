import {expect, test} from 'vitest';
import {buildIndex, type IndexFile} from '../build/build-index.ts';
import {EmbeddedEngine, type EmbeddedManifest} from '../engine/embedded-engine.ts';
import {loadEngine} from '../load-engine.ts';
import {SearchIndexError} from '../errors.ts';
import {checksumOf, FORMAT_VERSION} from '../format/container.ts';
import {bank, inMemory, question, smallParts} from './fixtures.ts';

const files = buildIndex(bank);
const role = (name: string) => name.replace(/\..*/s, '');

async function codeOf(changed: readonly IndexFile[]): Promise<string> {
  try {
    await loadEngine(inMemory(changed));
    return 'loaded';
  } catch (error) {
    return error instanceof SearchIndexError ? error.code : String(error);
  }
}

function change(
  which: string,
  by: (bytes: Uint8Array) => Uint8Array,
  of: readonly IndexFile[] = files,
): IndexFile[] {
  return of.map((file) =>
    role(file.name) === which ? {...file, bytes: by(file.bytes.slice())} : file,
  );
}

const text = (content: string) => new TextEncoder().encode(content);

test.each(['root', 'manifest'])('%s missing', async (which) => {
  expect(await codeOf(files.filter(({name}) => role(name) !== which))).toBe('missing');
});

test.each(['root'])('%s with any byte altered', async (which) => {
  const length = files.find(({name}) => role(name) === which)?.bytes.length ?? 0;
  for (let at = 0; at < length; at += at < 20 ? 1 : 37) {
    const altered = change(which, (bytes) => {
      bytes[at] = (bytes[at] ?? 0) ^ 0x55;
      return bytes;
    });
    expect(await codeOf(altered)).toBe(at === 4 || at === 5 ? 'wrong-version' : 'damaged');
  }
});

test.each(['root'])('%s cut off, empty, or a page instead', async (which) => {
  for (const by of [
    (bytes: Uint8Array) => bytes.slice(0, -1),
    (bytes: Uint8Array) => bytes.slice(0, 10),
    () => new Uint8Array(),
    () => text('<!doctype html><title>Not found</title>'),
  ]) {
    expect(await codeOf(change(which, by))).toBe('damaged');
  }
});

test('a file of another build under the name of this one', async () => {
  const other = buildIndex([question('other', 'Another bank')]);
  const foreign = other.find(({name}) => role(name) === 'root');
  expect(await codeOf(change('root', () => foreign?.bytes ?? new Uint8Array()))).toBe('damaged');
});

test('an older manifest, and what is no manifest', async () => {
  const [older, html, list, none, odd] = [
    JSON.stringify({format: FORMAT_VERSION - 1}),
    '<!doctype html>',
    '[]',
    'null',
    JSON.stringify({
      format: FORMAT_VERSION,
      engine: 'embedded',
      records: 1,
      files: {root: '../x'},
    }),
  ].map((content) => change('manifest', () => text(content)));
  expect(await codeOf(older ?? [])).toBe('wrong-version');
  for (const wrong of [html, list, none, odd]) expect(await codeOf(wrong ?? [])).toBe('damaged');
});

test('answers missing or damaged leave the results without excerpts', async () => {
  const apart = buildIndex(bank, {sizes: smallParts});
  for (const broken of [
    apart.filter(({name}) => role(name) !== 'text'),
    change('text', (bytes) => bytes.slice(0, -2), apart),
  ]) {
    const engine = await loadEngine(inMemory(broken));
    const [first] = await engine.search('pending');
    expect(first?.id).toBe('pod-stays-pending');
    expect(first?.excerpt).toBeNull();
  }
});

test('a browser that cannot inflate says so', async () => {
  const inflate = () => Promise.reject(new SearchIndexError('unsupported', 'search', 'None'));
  const {bytes} = files.at(-1) ?? {};
  const manifest = JSON.parse(new TextDecoder().decode(bytes)) as EmbeddedManifest;
  await expect(EmbeddedEngine.load(manifest, inMemory(files), inflate)).rejects.toMatchObject({
    code: 'unsupported',
  });
});

test('the same records give the same files, named by their content', () => {
  const again = buildIndex(structuredClone(bank));
  expect(again).toEqual(files);
  for (const {name, bytes} of files.filter((file) => file.name.endsWith('.bin'))) {
    expect(name).toContain(checksumOf(bytes).toString(16).padStart(8, '0'));
  }
});
