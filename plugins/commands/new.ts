import {relative, resolve} from 'node:path';
import {command, UsageError} from './command.ts';
import {newBank} from './write-bank.ts';

const usage = `Usage: viva new FOLDER

Writes a small bank of questions into a new or empty folder: a site with one topic, whose page
explains the syntax by example.`;

void command(usage, {}, (_values, names) => {
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError('Expected one folder.');
  const from = process.env.INIT_CWD ?? process.cwd();
  const folder = resolve(from, name);
  newBank(folder);
  const shown = relative(from, folder);
  console.log(`Wrote a bank to ${shown}. Next:\n\n  cd ${shown}\n  npm install\n  npm start`);
});
