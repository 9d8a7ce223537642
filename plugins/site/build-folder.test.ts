import {execFile} from 'node:child_process';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
// Below the root, so that packages are found.
const site = join(root, 'build-again');
const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

/** A file, or null for none. */
const put = (path: string, text: string | null) => {
  if (text === null) {
    rmSync(join(site, path));
    return;
  }
  mkdirSync(dirname(join(site, path)), {recursive: true});
  writeFileSync(join(site, path), text);
  // Of a page that is in no repository, cards have the time of its file.
  utimesSync(join(site, path), 1_000_000_000, 1_000_000_000);
};

/** @param gone - Pages that must not be there when other plugins look, as a redirect may have their place. */
const config = (
  options: object,
  gone: readonly string[] = [],
) => `import {existsSync} from 'node:fs';
export default {
  title: 'Bank', url: 'https://bank.example', baseUrl: '/', trailingSlash: true,
  future: {v4: true, faster: true},
  plugins: [() => ({name: 'others', async postBuild({outDir}) {
    const left = ${JSON.stringify(gone)}.filter((page) => existsSync(outDir + '/' + page));
    if (left.length > 0) throw new Error('Found ' + left);
  }})],
  presets: [['viva', {
    docs: {routeBasePath: '/'}, blog: false, sitemap: false,
    bank: ${JSON.stringify({pages: 'documents', previews: false, ...options})},
  }]],
};\n`;

const question = (id: string, answer: string) =>
  `??? question "What is ${id}? {#${id}}"\n    🟢 **Beginner**\n\n    ${answer}\n\n`;
const page = (name: string, ...questions: string[]) =>
  `---\ndescription: Questions about ${name}.\n---\n\n# ${name}\n\n${questions.join('')}`;

/** What a site is made of, and what somebody changes in it. */
const states = {
  asItWas: {
    'docusaurus.config.ts': config({}),
    'src/theme/Footer/index.tsx': 'export default () => <footer>One</footer>;\n',
    'docs/a/one.md': page('One', question('pipe', 'A way.'), question('fork', 'A copy.')),
    'docs/a/two.md': page('Two', question('inode', 'A number.')),
    'docs/b/größe.md': page('Größe', question('size', 'A `number`.')),
    'docs/b/old.md': page('Old', question('old', 'A page.')),
    'docs/feedback/index.md': page('Feedback', question('feedback', 'A page in a folder.')),
    'static/manual': 'A file.',
  },
  edited: {'docs/a/two.md': page('Two', question('inode', 'A number of a file.'))},
  withOneMore: {
    'docs/b/größe.md': page('Größe', question('size', 'A `number`.'), question('du', 'A sum.')),
  },
  withOtherTheme: {'src/theme/Footer/index.tsx': 'export default () => <footer>Two</footer>;\n'},
  withOtherOptions: {
    'docusaurus.config.ts': config({exports: false, offline: false}, ['b/old/index.html']),
  },
  withOtherFiles: {
    'docs/b/old.md': null,
    'docs/feedback/index.md': null,
    'static/feedback': 'A file.',
    'static/manual': null,
  },
  withFolder: {'static/manual/a.txt': 'A file in a folder.'},
} as const;

async function build(): Promise<void> {
  const env = {...process.env, NODE_ENV: 'production', FORCE_COLOR: '0'};
  await promisify(execFile)(process.execPath, [docusaurus, 'build', site], {env});
}

const after = async (state: Record<string, string | null>) => {
  for (const [path, text] of Object.entries(state)) put(path, text);
  await build();
  return tree();
};

/** As on a machine that has built nothing yet. */
const cold = () => {
  for (const name of ['build', '.docusaurus', 'node_modules']) {
    rmSync(join(site, name), {recursive: true, force: true});
  }
  return after({});
};

function names(): string[] {
  const out = join(site, 'build');
  const all = readdirSync(out, {recursive: true, encoding: 'utf8'});
  return all.filter((name) => statSync(join(out, name)).isFile()).sort();
}

function tree(): Record<string, string> {
  return Object.fromEntries(
    names().map((name) => [name, readFileSync(join(site, 'build', name), 'base64')]),
  );
}

const written = () =>
  Object.fromEntries(
    names().map((name) => {
      const {ino, mtimeMs, ctimeMs} = statSync(join(site, 'build', name));
      return [name, [ino, mtimeMs, ctimeMs]];
    }),
  );

const changed = (before: Record<string, unknown>, now: Record<string, unknown>) =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]),
  );

beforeAll(() => {
  rmSync(site, {recursive: true, force: true});
  mkdirSync(site);
  put('package.json', '{"name": "bank", "private": true}\n');
});

afterAll(() => {
  rmSync(site, {recursive: true, force: true});
});

describe('a site that is built again', () => {
  it('has what a machine makes of it that has built nothing yet', async () => {
    const first = await after(states.asItWas);
    const times = written();
    expect(Object.keys(first).length).toBeGreaterThan(20);

    // Nothing is another, and nothing is written.
    expect(changed(first, await after({}))).toEqual([]);
    expect(changed(times, written())).toEqual([]);

    const edited = await after(states.edited);
    expect(changed(first, edited)).toContain('a/two/index.html');
    expect(changed(times, written())).not.toContain('a/one/index.html');

    const last = await after({
      ...states.withOtherTheme,
      ...states.withOneMore,
      ...states.withOtherOptions,
      ...states.withOtherFiles,
      ...states.withFolder,
    });
    expect(changed(edited, last)).toContain('a/one/index.html');
    expect(Object.keys(last)).toEqual(expect.arrayContaining(['feedback', 'manual/a.txt']));
    expect(changed(last, await cold())).toEqual([]);
  }, 600_000);

  it('has no file of its own where questions have theirs', async () => {
    rmSync(join(site, 'static'), {recursive: true, force: true});
    const own = {...states.asItWas, 'static/q/other.txt': 'other'};
    await expect(after(own)).rejects.toThrow("expected only questions' own files in q/");
  }, 600_000);
});
