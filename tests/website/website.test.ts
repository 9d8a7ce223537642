import {execFile, execFileSync} from 'node:child_process';
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
import {dirname, join, relative, resolve} from 'node:path';
import {promisify} from 'node:util';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {hosts, writeHost, type HostName} from '../../plugins/commands/write-host.ts';
import {newBank} from '../../plugins/commands/write-bank.ts';
import {defaultBlocks} from '../../plugins/language/questions/block-kinds.ts';
import {defaultCallouts} from '../../plugins/language/questions/callouts.ts';
import {defaultLevels} from '../../plugins/language/questions/difficulty.ts';
import {bankRules, readOptions, type BankOptions} from '../../plugins/options.ts';
import {ROOT} from '../../scripts/lib/paths.mjs';
import {all, stagesOf} from '../dockerfile.ts';
import {install} from '../package/install.mjs';
import {exampleOf, examples, pages, type Example} from './examples.ts';

/* What the documentation of the engine shows is tried, all of it: written to a bank and built, or held to what it is of. */

const isOption = ({lang, title}: Example) => lang === 'ts' && title === undefined;
const hostFiles = new Map(
  Object.entries(hosts).flatMap(([name, files]) =>
    Object.keys(files).map((path) => [path, name as HostName]),
  ),
);
/** Files of a bank: what a host reads, and where it lies on the host, is tried apart. */
const ofBank = examples.filter(
  ({title}) => title !== undefined && /^(?:docs|src|static)\/|^[\w.]+\.ts$/.test(title),
);
/** Tried here, or in e2e/host. */
const ofHosts = [
  'deploy/bank.yaml',
  '/etc/nginx/sites-available/bank',
  '/etc/nginx/viva.d/transport.conf',
];

it('no example of the documentation is one that no test tries', () => {
  expect(examples.length).toBeGreaterThan(40);
  const untried = examples.filter(
    (example) =>
      !isOption(example) &&
      example.lang !== 'sh' &&
      !ofBank.includes(example) &&
      !hostFiles.has(example.title ?? '') &&
      !ofHosts.includes(example.title ?? ''),
  );
  expect(untried.map(({where}) => where)).toEqual([]);
});

it('no two examples are the same file', () => {
  const titles = examples.flatMap(({title}) => title ?? []);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

describe('the page of options', () => {
  const sections = (pages.get('guide/configure.md') ?? '')
    .split(/^## /m)
    .slice(1, -1)
    .map((text) => ({name: text.split('\n')[0] ?? '', text}));

  it('has every option, and no other', () => {
    expect(sections.map(({name}) => name).sort()).toEqual(Object.keys(bankRules).sort());
  });

  const named = new Map([
    [JSON.stringify(defaultLevels), 'defaultLevels'],
    [JSON.stringify(defaultCallouts), 'defaultCallouts'],
    [JSON.stringify(defaultBlocks), 'defaultBlocks'],
  ]);
  const written = (value: unknown) =>
    `\`${named.get(JSON.stringify(value)) ?? JSON.stringify(value).replaceAll('"', "'")}\``;
  const [app, documents] = [readOptions({}), readOptions({pages: 'documents'})];

  it.each(sections)('says the default of $name', ({name, text}) => {
    const key = name as keyof BankOptions;
    const [inApp, inDocuments] = [written(app[key]), written(documents[key])];
    const differs = key !== 'pages' && inApp !== inDocuments;
    const line = differs
      ? `Default: ${inApp}; with documents ${inDocuments}.`
      : `Default: ${inApp}.`;
    expect(text.split('\n')[2]).toBe(line);
  });

  it.each(examples.filter(isOption).map((example) => [example.where, example.text] as const))(
    'has examples that the engine takes: %s',
    async (_, text) => {
      const code = `export default (defaultLevels, defaultCallouts, defaultBlocks) => ({${text}});`;
      const module = (await import(
        /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
      )) as {default: (...defaults: unknown[]) => {bank: Record<string, unknown>}};
      const {bank} = module.default(defaultLevels, defaultCallouts, defaultBlocks);
      expect(readOptions(bank)).toMatchObject(bank);
    },
  );

  it.each(sections)('shows $name by an example', ({name, text}) => {
    expect(text).toMatch(new RegExp(`^bank: \\{[^]*\\b${name}: `, 'm'));
  });
});

describe('commands', () => {
  const {scripts} = JSON.parse(
    readFileSync(join(ROOT, 'plugins/new-bank/package.json'), 'utf8'),
  ) as {scripts: Record<string, string>};
  const viva = join(ROOT, 'plugins/bin/viva.mjs');
  const known = [
    ...execFileSync(process.execPath, [viva, '--help'], {encoding: 'utf8'}).matchAll(
      /^ {2}(\S+)/gm,
    ),
  ].map(([, name]) => name);
  const lines = examples
    .filter(({lang}) => lang === 'sh')
    .flatMap(({where, text}) =>
      text
        .trim()
        .split('\n')
        .map((line) => [where, line] as const),
    );

  it.each(lines)('that a maintainer types exist: %s %s', (_, line) => {
    const [name = '', ...args] = line.split(' ').filter((word) => !/^[A-Z_]+=/.test(word));
    if (name === 'npm' && args[0] === 'run') expect(scripts).toHaveProperty([args[1] ?? '']);
    else if (name === 'npm') expect(['install', 'start', 'test']).toContain(args[0]);
    else if (name === 'npx' && /^(?:viva|docusaurus-preset-viva)$/.test(args[0] ?? '')) {
      expect(known).toContain(args[1]);
      if (args[1] === 'host') expect(Object.keys(hosts)).toContain(args.at(-1));
    } else {
      const others = ['cd', 'cp', 'rsync', 'mkdir', 'export', 'apt-get', 'nginx', 'systemctl'];
      expect([...others, 'npx wrangler']).toContain(name === 'npx' ? `npx ${args[0] ?? ''}` : name);
    }
  });

  it('a bank is moved out of the clone that the commands run in, which is a site of its own', () => {
    const targets = lines.flatMap(([, line]) => / --to (\S+)/.exec(line)?.[1] ?? []);
    expect(targets).toHaveLength(2);
    for (const to of targets) expect(relative(ROOT, resolve(ROOT, to))).toMatch(/^\.\./);
  });

  const scriptsOfShell = examples.filter(({lang}) => lang === 'sh');

  it('what is written for a build knows the address that the build was told', () => {
    const both = scriptsOfShell.filter(({text}) => /npm run build[^]*viva host nginx/.test(text));
    expect(both).toHaveLength(2);
    for (const {text} of both) expect(text).toMatch(/^export SITE_URL=/);
  });

  it('a folder that files are copied to is made before', () => {
    for (const {where, text} of scriptsOfShell) {
      for (const [, to = ''] of text.matchAll(/^(?:cp|rsync) .* (\/srv\S+?)\/?$/gm))
        expect(text, where).toContain(`mkdir -p ${to}\n`);
    }
  });

  it('a build that is copied over another leaves nothing of that', () => {
    for (const {where, text} of scriptsOfShell) {
      for (const [line] of text.matchAll(/^(?:cp|rsync) .* \/srv\S+$/gm))
        expect(line, where).toMatch(/^rsync -a --delete /);
    }
  });

  it('a build below a path is in a folder of its name, with what a host reads at the top', () => {
    const {text} = scriptsOfShell.find((example) => example.text.includes('--out-dir')) ?? {};
    const folder = mkdtempSync(join(tmpdir(), 'path-'));
    const files = ['_headers', '_redirects', '404.html', 'index.html'];
    const stub = `#!/bin/sh\ntest "build$BASE_URL" = "$5/" && mkdir -p "$5" && cd "$5" && touch ${files.join(' ')}\n`;
    writeFileSync(join(folder, 'npm'), stub, {mode: 0o755});
    const env = {...process.env, PATH: `${folder}:${process.env.PATH ?? ''}`};
    execFileSync('sh', ['-ec', text ?? 'exit 1'], {cwd: folder, env});
    const found = readdirSync(join(folder, 'build')).sort();
    expect(found).toEqual(['404.html', '_headers', '_redirects', 'bank']);
    rmSync(folder, {recursive: true});
  });
});

describe('files of hosts', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hosts-'));
    for (const name of Object.keys(hosts) as HostName[]) writeHost(name, folder);
  });

  afterAll(() => {
    rmSync(folder, {recursive: true});
  });

  it.each(examples.flatMap(({title = ''}) => (hostFiles.has(title) ? [title] : [])))(
    'are shown as `viva host` writes them: %s',
    (title) => {
      expect(exampleOf(title)).toBe(readFileSync(join(folder, title), 'utf8'));
    },
  );

  it('the pod runs what the image is', () => {
    interface Container {
      ports: {containerPort: number}[];
      securityContext: Record<string, unknown>;
      volumeMounts: {mountPath: string}[];
    }
    const {spec} = parse(exampleOf('deploy/bank.yaml')) as {
      spec: {template: {spec: {containers: [Container]}}};
    };
    const [{ports, securityContext, volumeMounts}] = spec.template.spec.containers;
    const nginx = readFileSync(join(folder, 'deploy/nginx.conf'), 'utf8');
    expect(nginx).toContain(`listen ${ports[0]?.containerPort ?? 0} `);
    expect(securityContext).toMatchObject({
      runAsNonRoot: true,
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
    });
    const paths = [...nginx.matchAll(/^\s*(?:pid|\w+_temp_path) (\/\w+)\//gm)].map(
      ([, path]) => path,
    );
    expect(paths).toHaveLength(6);
    expect(new Set(paths)).toEqual(new Set(volumeMounts.map(({mountPath}) => mountPath)));
  });
});

describe('a bank of all examples, built by the steps of the Dockerfile', () => {
  let folder = '';
  const text = (path: string) => readFileSync(join(folder, path), 'utf8');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'examples-'));
    const bank = join(folder, 'bank');
    newBank(bank);
    await install(bank);
    // As it asks for itself, once it has been read.
    rmSync(join(bank, 'docs'), {recursive: true});
    for (const {title = '', text: content} of ofBank) {
      mkdirSync(dirname(join(bank, title)), {recursive: true});
      writeFileSync(join(bank, title), content);
    }
    const env = {...process.env, SITE_URL: 'https://bank.example', BASE_URL: '/'};
    const sh = (line: string) =>
      promisify(execFile)('sh', ['-ec', `(${line}) 1>&2`], {cwd: bank, env, maxBuffer: 1e8});
    await sh('npx viva ids');
    await sh('npx viva lint --max-warnings 0');
    await sh('node node_modules/typescript/bin/tsc --noEmit');
    const [build] = stagesOf(exampleOf('Dockerfile'));
    if (!build) throw new Error('Found no stage in the Dockerfile');
    const [packages = '', ...steps] = all(build, 'RUN');
    // They are linked here.
    expect(packages).toMatch(/^npm ci /);
    for (const step of steps) await sh(step.replaceAll('/srv/viva', join(folder, 'srv')));
  }, 300_000);

  afterAll(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  const addresses = ofBank
    .flatMap(({title = ''}) => /^docs\/(.+?)(?:\/index)?\.mdx?$/.exec(title)?.[1] ?? [])
    .map((path) => [path] as const);

  it.each(addresses)('has the page %s, in each form that hosts send', (path) => {
    expect(text(`srv/${path}/index.html`)).toContain('<h1');
    for (const ending of ['br', 'gz']) {
      expect(existsSync(join(folder, `srv/${path}/index.html.${ending}`))).toBe(true);
    }
  });

  it('has the question of the example, its address, its rows and its quiz', () => {
    expect(text('srv/runtimes/memory/index.html')).toMatch(/<details[^]*killed-with-free-memory/);
    expect(text('srv/q/killed-with-free-memory/index.html')).toContain('/runtimes/memory/#');
    expect(text('srv/runtimes/quiz/index.html')).toContain('The kernel');
    expect(text('bank/docs/ids.txt')).toContain('killed-with-free-memory');
  });

  it('has the part that runs, rendered, and the redirects and colours', () => {
    expect(text('srv/runtimes/count/index.html')).toMatch(/<button>Counted (?:<!-- -->)?3</);
    expect(text('srv/_redirects')).toBe(exampleOf('static/_redirects'));
    const sheets = join(folder, 'srv/assets/css');
    const css = readdirSync(sheets).filter((name) => name.endsWith('.css'));
    expect(css.map((name) => readFileSync(join(sheets, name), 'utf8')).join('')).toContain(
      '#0b6e4f',
    );
  });

  it('has the configuration of nginx for this build, by its headers', () => {
    const policy = /Content-Security-Policy: (.+)/.exec(text('srv/_headers'))?.[1] ?? 'none';
    expect(text('bank/deploy/site.conf')).toContain(`"${policy}"`);
  });
});
