import {relative, resolve} from 'node:path';
import {newBank} from './write-bank.ts';

const usage = `Usage: viva new FOLDER

Writes a small bank of questions into a new or empty folder: a site with one topic, whose page
explains the syntax by example.`;

function main(): number {
  const args = process.argv.slice(2);
  const [name] = args;
  if (args.length !== 1 || name === undefined || name.startsWith('-')) {
    const isHelp = name === '--help' || name === '-h';
    (isHelp ? console.log : console.error)(usage);
    return isHelp ? 0 : 2;
  }

  const from = process.env.INIT_CWD ?? process.cwd();
  const folder = resolve(from, name);
  newBank(folder);
  const shown = relative(from, folder);
  console.log(`Wrote a bank to ${shown}. Next:\n\n  cd ${shown}\n  npm install\n  npm start`);
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
