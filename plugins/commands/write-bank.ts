import {spawnSync} from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {basename, dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import {shellWord} from '../check/shell-word.ts';
import {writeHost} from './write-host.ts';

/** The engine's own folder, with its package.json. */
const engine = fileURLToPath(new URL('../', import.meta.url));

/** npm keeps files whose names begin with a dot out of packages, or renames them. */
const hidden = ['gitattributes', 'gitignore', 'github', 'vscode'] as const;

interface Manifest {
  version: string;
  dependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
}

/**
 * Write a new bank.
 *
 * @param folder - Absolute path; created if it is not there.
 * @returns What the bank depends on as its engine: a version, or a packed copy in its folder.
 * @throws {Error} When there is something in the folder.
 */
export function newBank(folder: string): string {
  copyTemplate(folder);
  writeHost('github', folder);
  const manifest = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as Manifest;
  const source = isFromRegistry(engine) ? `^${manifest.version}` : packInto(folder);
  const {peerDependencies} = manifest;
  const versions: Record<string, string | undefined> = {
    // The first of those that it works with: all packages of Docusaurus are to have one version.
    DOCUSAURUS: manifest.dependencies['@docusaurus/preset-classic']?.split(' ')[0],
    REACT: peerDependencies.react,
    ENGINE: source,
  };
  const file = join(folder, 'package.json');
  const text = readFileSync(file, 'utf8')
    .replace('"my-bank"', JSON.stringify(packageName(folder)))
    .replace(/"([A-Z]+)"/g, (found, name: string) => JSON.stringify(versions[name] ?? found));
  writeFileSync(file, text);
  return source;
}

/** What to type next in a bank that was just written; `from` is where one stands. */
export function nextSteps(from: string, folder: string, commands: readonly string[]): string {
  const path = relative(from, folder);
  return ['Next:\n', ...(path === '' ? [] : [`cd ${shellWord(path)}`]), ...commands].join('\n  ');
}

/**
 * Write the files of a new bank, as they are before versions are known.
 *
 * @throws {Error} When there is something in the folder.
 */
export function copyTemplate(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).some((name) => name !== '.git')) {
    throw new Error(`Found files in ${folder}, expected a new or an empty folder. Name another.`);
  }

  mkdirSync(folder, {recursive: true});
  copyWritable(join(engine, 'new-bank'), folder);
  for (const name of hidden) renameSync(join(folder, name), join(folder, `.${name}`));
}

/** An engine that nobody may write to gives its modes along with its files. */
export function copyWritable(from: string, to: string): void {
  cpSync(from, to, {recursive: true});
  for (const name of readdirSync(from, {recursive: true, encoding: 'utf8'})) {
    const path = join(to, name);
    chmodSync(path, statSync(path).mode | 0o200);
  }
}

/** Whether npm can install the engine again by its version: one from a file or a repository it cannot. */
export function isFromRegistry(installed: string): boolean {
  try {
    const text = readFileSync(join(installed, '../.package-lock.json'), 'utf8');
    const {packages} = JSON.parse(text) as {packages: Record<string, {resolved?: string}>};
    const resolved = packages[`node_modules/${basename(installed)}`]?.resolved ?? '';
    // As registries have it: `https://…/name/-/name-1.0.0.tgz`.
    return /^https?:.*\/-\/[^/]+\.tgz$/.test(resolved);
  } catch {
    return false;
  }
}

/** Pack the engine into the bank, where no registry is known to have it. */
function packInto(folder: string): string {
  const args = ['pack', engine, '--pack-destination', folder, '--json', '--loglevel=error'];
  const {status, stdout, stderr} = spawnSync('npm', args, {
    cwd: dirname(engine),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm could not pack ${engine}: ${stderr}`);
  const [packed] = JSON.parse(stdout) as {filename: string}[];
  if (!packed) throw new Error(`npm packed nothing of ${engine}`);
  return `file:${packed.filename}`;
}

function packageName(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '');
  return name === '' ? 'my-bank' : name;
}
