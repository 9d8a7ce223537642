#!/usr/bin/env node
// Usage: npx viva <command> [arguments]
import {createRequire} from 'node:module';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {register as registerRequire} from 'tsx/cjs/api';
import {register as registerImport} from 'tsx/esm/api';

/** Each with the module that does it, and what it is for. */
const commands = {
  lint: ['lint', 'check the questions'],
  ids: ['ids', 'write ids into titles and the ledger'],
  inspect: ['inspect', 'print what the site reads from files, as JSON'],
  search: ['search', 'search the built site'],
  'search-export': ['search-export', 'print the records of a hosted search'],
  'search-push': ['search-push', 'put the records into a hosted search'],
  host: ['host', 'write what a host needs: nginx, Docker, GitHub Pages and others'],
  compress: ['compress', 'write .gz and .br files beside those of a build'],
  new: ['new', 'write a new question, page, topic or bank'],
  import: ['import', 'move a bank of another tool in'],
  try: ['try', 'look at a bank of another tool as a site'],
};

const [name = '--help', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name)
  ? commands[/** @type {keyof typeof commands} */ (name)]
  : undefined;

// Whoever reads only the beginning (`viva import … | head`) has what they want.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

if (command) {
  // The package is TypeScript as it was written. What a site's tsconfig.json says is for the site: with
  // `allowJs` packages of JavaScript would be compiled too, and not all of them survive it.
  process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('tsx.json', import.meta.url));
  // Those of Docusaurus 4 load ES modules by `require`, whose imports tsx does not find.
  createRequire(import.meta.url)('@docusaurus/utils');
  registerRequire();
  registerImport();
  process.argv = [process.argv[0] ?? 'node', `viva ${name}`, ...args];
  await import(`../commands/${command[0]}.ts`);
} else {
  const list = Object.entries(commands).map(([key, [, about]]) => `  ${key.padEnd(15)}${about}`);
  const usage = ['Usage: npx viva <command> [arguments]', '', ...list].join('\n');
  if (name === '--help') console.log(usage);
  else {
    console.error(`"${name}" is no command.\n\n${usage}`);
    process.exitCode = 2;
  }
}
