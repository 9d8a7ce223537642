/*
 * Writes the bank of the build "moved" (scripts/lib/builds.mjs): the fixture's, published, and then
 * worked on by its author, who renames, moves, reorders and rewords. The ids are given and checked
 * by the commands that authors use.
 */
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {publishedIds} from './published.ts';

const root = join(__dirname, '../..');
const bank = join(root, 'build-moved-bank');
const docs = (path: string) => join(bank, 'docs', path);

/** Run a command of the content check on the copy. */
function check(command: 'ids.ts' | 'lint.ts'): void {
  const script = join(root, 'plugins/commands', command);
  const options = {cwd: root, encoding: 'utf8'} as const;
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, docs('')],
    options,
  );
  if (status !== 0) throw new Error(`${command} ended with ${String(status)}: ${stdout}${stderr}`);
}

function edit(path: string, change: (text: string) => string): void {
  const text = readFileSync(docs(path), 'utf8');
  const changed = change(text);
  if (changed === text) throw new Error(`${path} is not what this script was written for`);
  writeFileSync(docs(path), changed);
}

/** Take a question out of a page. */
function cut(path: string, id: string): string {
  let question = '';
  edit(path, (text) =>
    text.replace(new RegExp(`^\\?{3} [^\\n]*\\{#${id}\\}"\\n(?:(?: {4}.*)?\\n)*`, 'm'), (found) => {
      question = found;
      return '';
    }),
  );
  return question;
}

rmSync(bank, {recursive: true, force: true});
cpSync(join(root, 'e2e/fixture-docs'), docs(''), {recursive: true});
rmSync(docs('ids.txt'));
check('ids.ts');
cpSync(docs('ids.txt'), publishedIds);

// Renumbered and reordered: the last question of the page comes first.
const last = cut('plain/sixty.md', 'number-60');
edit('plain/sixty.md', (text) => text.replace(/^\?{3}/m, `${last.replace('60.', '1.')}???`));
// Reworded, with its id; and with another id, the old one as an alias.
edit('plain/sixty.md', (text) =>
  text
    .replace('What comes after 30? {', 'Which number follows thirty? {')
    .replace('{#number-33}', '{#thirty-three #number-33}'),
);
// Moved to another page, to a new topic, and all the rest by a new name of the file.
const moved = cut('plain/sixty.md', 'number-20');
edit('shapes/wide.md', (text) => `${text}\n${moved}`);
mkdirSync(docs('other'));
writeFileSync(docs('other/new.md'), `# New\n\n${cut('plain/sixty.md', 'number-21')}`);
renameSync(docs('plain/sixty.md'), docs('plain/numbers.md'));
edit('plain/few.md', (text) => text.replace('sixty.md', 'numbers.md'));
// A page that greets, as banks of other tools have one.
writeFileSync(
  docs('index.md'),
  '# Welcome to shapes\n\nOf *lines* and numbers.\n\n## Who we are\n\nText.\n',
);
// And one with another answer.
edit('shapes/constructs.md', (text) => text.replace('Four, all of one length.', 'Four, as ever.'));

check('ids.ts');
check('lint.ts');
