import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {commandsOf, type Command} from './commands.ts';

/*
 * Compares the flags of a command with its own help, for what every Debian machine has, and with
 * flags.txt, for all else and for what a help leaves to the manual.
 */

/** How a flag takes a value: not at all, in the next word, or in its own as `-i.bak` does. */
type Value = 'none' | 'next' | 'own';
type Flags = ReadonlyMap<string, Value>;

/** Commands that are asked for their help. What a machine has besides is not: all give the same answer. */
export const asked: readonly string[] = (
  'base64 cat chmod comm cp curl cut date df diff env find findmnt flock git grep gzip head id ionice ln ls lsblk ' +
  'mapfile mkdir mktemp mount mv nice openssl python3 read rm sed set sha256sum shopt shuf sort tail tar tee ' +
  'timeout touch truncate ulimit uniq wc xargs'
).split(' ');

/** Commands that run another, and how many words stand before it; with null, `--` does. */
const runs: Readonly<Record<string, number | null>> = {
  'docker exec': 1,
  'docker run': 1,
  'kubectl debug': null,
  'kubectl exec': null,
  'perf record': null,
  'systemd-run': 0,
  env: 0,
  ionice: 0,
  nice: 0,
  nsenter: 0,
  retry: 1,
  strace: 0,
  sudo: 0,
  time: 0,
  timeout: 1,
  xargs: 0,
};

const table = new Map<string, Flags>(
  readFileSync(join(import.meta.dirname, 'flags.txt'), 'utf8')
    .split('\n')
    .filter((line) => !/^(#|$)/.test(line))
    .map((line) => {
      const [, command = '', flags = ''] = /^(.*?)(?: ([-+].*))?$/.exec(line) ?? [];
      const words = flags.split(' ').filter(Boolean);
      return [
        command,
        new Map(
          words.map((word) => [word.replace(/:$/, ''), word.endsWith(':') ? 'next' : 'none']),
        ),
      ];
    }),
);

const flagInHelp = /(?<![\w-])--?\w[\w-]*/g;
const helps = new Map<string, Flags | undefined>();

/** What the help of a command names; undefined where a program has no such subcommand. */
export function helpOf(program: string, subcommand = ''): Flags | undefined {
  const command = `${program} ${subcommand}`.trim();
  if (helps.has(command)) return helps.get(command);
  const flag = {git: '-h', openssl: '-help', curl: '--help all'}[program] ?? '--help';
  const script = `[ "$(type -t ${program})" = builtin ] && help ${program} || ${command} ${flag}`;
  // Git waits ten seconds before it says anything of filter-branch.
  const env = {...process.env, LC_ALL: 'C', FILTER_BRANCH_SQUELCH_WARNING: '1'};
  const {stdout, stderr} = spawnSync('bash', ['-c', script], {encoding: 'utf8', env});
  if (/not a git command|Invalid command/.test(stderr)) {
    helps.set(command, undefined);
    return undefined;
  }
  const flags = new Map<string, Value>();
  for (const line of `${stdout}\n${stderr}`.replaceAll('[no-]', '').split('\n')) {
    // Behind two spaces stands what they mean.
    const [usage = ''] = /^\s*-/.test(line) ? line.trim().split(/\s{2,}/) : [];
    const value = usage.includes('[') ? 'own' : /[=<]|-\S+ \w/.test(usage) ? 'next' : 'none';
    for (const [name] of line.matchAll(flagInHelp)) flags.set(name, flags.get(name) ?? 'none');
    for (const [name] of usage.matchAll(flagInHelp)) if (value !== 'none') flags.set(name, value);
  }
  helps.set(command, flags);
  return flags;
}

const isFlag = (word: string): boolean => /^-\S/.test(word);

/** Programs whose flags are words behind one dash, so that no letter of them is a flag. */
const haveWords = new Set(['find', 'openssl', 'terraform', 'tofu']);

/** The flags in a word, such as two in `-xf`, and whether the next word is the last one's value. */
function flagsIn(
  program: string,
  word: string,
  known: Flags,
): {names: string[]; isNextValue: boolean} {
  const [name = ''] = word.split('=');
  // A number: `head -5`.
  if (/^-\d+$/.test(word) && !known.has(word)) return {names: [], isNextValue: false};
  if (name.startsWith('--no-') && !known.has(name)) {
    return {names: [name.replace('--no-', '--')], isNextValue: false};
  }
  if (name.startsWith('--') || known.has(name) || haveWords.has(program)) {
    return {names: [name], isNextValue: !word.includes('=') && known.get(name) === 'next'};
  }
  const letters = Array.from(word.slice(1), (letter) => `-${letter}`);
  const last = letters.findIndex((letter) => (known.get(letter) ?? 'none') !== 'none');
  return {
    names: last < 0 ? letters : letters.slice(0, last + 1),
    isNextValue: last === letters.length - 1 && known.get(letters.at(-1) ?? '') === 'next',
  };
}

/** What is known of a command: of itself, of its program in general, and by its help. */
function knownOf(words: readonly string[]): {name: string; flags: Flags} | undefined {
  const [program = ''] = words;
  const general = new Map([
    ...((program === 'git' ? helpOf('git') : undefined) ?? []),
    ...(table.get(`${program} *`) ?? []),
  ]);
  const plain: string[] = [];
  for (let index = 1; index < words.length && plain.length < 3; index++) {
    const word = words[index] ?? '';
    if (!isFlag(word)) plain.push(word);
    else if (flagsIn(program, word, general).isNextValue) index++;
  }
  const names = [3, 2, 1, 0].map((count) => [program, ...plain.slice(0, count)].join(' '));
  const name = names.find((candidate) => table.has(candidate));
  const isAsked = asked.includes(program);
  const hasSubcommands = program === 'git' || program === 'openssl';
  const help = isAsked ? helpOf(program, hasSubcommands ? plain[0] : '') : undefined;
  if (name === undefined && !help) return undefined;
  return {
    name: name ?? program,
    flags: new Map([...(help ?? []), ...general, ...(table.get(name ?? '') ?? [])]),
  };
}

/** A flag of a command, and whether it is known; `flag` is empty for the command itself. */
export interface Use {
  where: string;
  command: string;
  flag: string;
  isKnown: boolean;
}

/** Every flag that a command uses, and those of the commands that it runs. */
export function usesOf({where, words: [first = '', ...others]}: Command): Use[] {
  const words = [basename(first), ...others];
  if (/^(sh|bash)$/.test(words[0] ?? '') && words[1] === '-c') {
    return commandsOf({where, lang: 'bash', text: words[2] ?? ''}).flatMap(usesOf);
  }
  const known = knownOf(words);
  const command = known?.name ?? words[0] ?? '';
  const use = (flag: string, isKnown: boolean): Use => ({where, command, flag, isKnown});
  if (!known) {
    if (/[$"]/.test(first)) return [];
    const lines = [...table.keys(), ...asked.map((name) => `${name} `)];
    const begins = (text: string) => lines.some((line) => line.startsWith(`${text} `));
    const isKnown = begins(words.join(' ')) || (!begins(command) && !words.some(isFlag));
    return [use('', isKnown)];
  }
  const found = [use('', true)];
  const before = runs[known.name];
  const hasPluses = [...known.flags.keys()].some((flag) => flag.startsWith('+'));
  let plain = 1 - known.name.split(' ').length;
  for (let index = 1; index < words.length; index++) {
    const word = words[index] ?? '';
    const rest = {where, words: words.slice(index + 1)};
    if (word === '--') return before === null ? [...found, ...usesOf(rest)] : found;
    if (hasPluses && word.startsWith('+')) found.push(use(word, known.flags.has(word)));
    if (isFlag(word)) {
      const {names, isNextValue} = flagsIn(words[0] ?? '', word, known.flags);
      found.push(...names.map((name) => use(name, known.flags.has(name))));
      // The rest is the module's.
      if (command.startsWith('python') && names.includes('-m')) return found;
      if (isNextValue) index++;
    } else if (!/^\w+=/.test(word) && typeof before === 'number' && ++plain > before) {
      return [...found, ...usesOf({where, words: words.slice(index)})];
    }
  }
  return found;
}
