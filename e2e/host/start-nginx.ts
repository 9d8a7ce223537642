import {spawn} from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {createServer, connect, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {compressFolder} from '../../plugins/commands/compress-folder.ts';
import {writeHost} from '../../plugins/commands/write-host.ts';

/** The account `nobody` of Debian. */
const nobody = 65534;

export interface Nginx {
  /** Where it listens on 127.0.0.1, in the order of `listen` in its configuration. */
  ports: readonly number[];
  /** Its own folder: `srv` is what it serves, `tmp` the one place that it may write to. */
  folder: string;
  stop: () => Promise<void>;
}

/** A folder with a build as `viva compress` and `viva host nginx` leave it for nginx. */
export async function prepare(build: string, baseUrl: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  chmodSync(folder, 0o755);
  const served = join(folder, 'srv', baseUrl);
  cpSync(build, served, {recursive: true, preserveTimestamps: true});
  await compressFolder(served);
  const headers = join(served, '_headers');
  writeHost('nginx', folder, {
    baseUrl,
    ...(existsSync(headers) && {headers: readFileSync(headers, 'utf8')}),
  });
  return folder;
}

/**
 * Start nginx with a configuration, as an account without privileges where there is a choice.
 *
 * @param nginx - Its executable.
 * @param folder - From `prepare`.
 * @param configuration - The text of its `nginx.conf`; by default the one for containers. `{port}` in it
 *   is a free port, another at each place.
 */
export async function startNginx(
  nginx: string,
  folder: string,
  configuration = containerConfiguration(folder),
): Promise<Nginx> {
  const ports: number[] = [];
  while (ports.length < configuration.split('{port}').length - 1) ports.push(await freePort());
  const left = [...ports];
  // Beside what was written, which a second start begins with.
  const file = join(folder, 'deploy/running.conf');
  const temporary = join(folder, 'tmp');
  writeFileSync(
    file,
    configuration.replace(/\{port\}/g, () => String(left.shift())),
  );
  mkdirSync(temporary, {recursive: true});
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(temporary, nobody, nobody);

  const account = isRoot ? {uid: nobody, gid: nobody} : {};
  const child = spawn(nginx, ['-e', 'stderr', '-c', file], {
    ...account,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => {
    said += part.toString();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  while (!(await listens(ports[0] ?? 0))) {
    if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    ports,
    folder,
    stop: async () => {
      child.kill('SIGQUIT');
      await ended;
    },
  };
}

export function remove(folder: string): void {
  rmSync(folder, {recursive: true, force: true});
}

/** The configuration for containers, for this folder, on any port. */
export function containerConfiguration(folder: string): string {
  return readFileSync(join(folder, 'deploy/nginx.conf'), 'utf8')
    .replaceAll('/tmp/', `${join(folder, 'tmp')}/`)
    .replace('listen 8080', 'listen 127.0.0.1:{port}')
    .replace('root /srv/viva', `root ${join(folder, 'srv')}`)
    .replace('access_log /dev/stdout', 'access_log off');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
