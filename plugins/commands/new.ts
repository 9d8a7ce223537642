import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {stringify} from 'yaml';
import {isIndex, LEDGER_NAME, isSkipped, pathInBank, whereOneStands} from '../bank/files/index.ts';
import {formatLedger, parseLedger, updateLedger} from '../bank/ledger/ledger.ts';
import {toBank, toBankPage} from '../check/bank.ts';
import type {Loaded} from '../check/load.ts';
import {addQuestion} from '../check/new-question.ts';
import {printable} from '../check/printable.ts';
import {rules} from '../check/rules/index.ts';
import {shellWord} from '../check/shell-word.ts';
import {readSource} from '../check/source-page.ts';
import {listLevels} from '../language/questions/difficulty.ts';
import {defaultVocabulary} from '../language/vocabulary.ts';
import {ask} from './ask.ts';
import {command, UsageError} from './command.ts';
import {findConfig, loadBank} from './load-bank.ts';
import {workflowNote} from './repository.ts';
import {newBank, nextSteps} from './write-bank.ts';

const usage = `Usage: viva new question [--page PAGE] [--title TITLE] [--level LEVEL]
       viva new page [TOPIC/PAGE] [--title TITLE] [--description TEXT]
       viva new topic [TOPIC] [--title TITLE] [--description TEXT]
       viva new [bank] FOLDER

question  adds one at the end of a page, with an id in its title and in the ledger
page      writes a page with its front matter: docs/TOPIC/PAGE.md
topic     writes the folder of a topic and the page that introduces it: docs/TOPIC/index.md
bank      writes a small bank into a new or empty folder: a site with one topic, whose page
          explains the syntax by example; inside a bank the word is needed

On a terminal it asks for what is left out. Nothing is written over.`;

const options = {
  page: {type: 'string'},
  title: {type: 'string'},
  level: {type: 'string'},
  description: {type: 'string'},
} as const;

type Values = Partial<Record<keyof typeof options, string>>;

/** A kind of thing to write, and what it takes beside the name. */
interface Kind {
  flags: readonly (keyof typeof options)[];
  write: (name: string | undefined, values: Values) => Promise<void> | void;
}

const kinds = {
  question: {flags: ['page', 'title', 'level'], write: writeQuestion},
  page: {flags: ['title', 'description'], write: writePage},
  topic: {flags: ['title', 'description'], write: writeTopic},
  bank: {flags: [], write: writeBank},
} satisfies Record<string, Kind>;

function isKind(name: string): name is keyof typeof kinds {
  return Object.hasOwn(kinds, name);
}

void command(usage, options, async (values, given) => {
  const [first = ''] = given;
  const kind = isKind(first) ? first : 'bank';
  if (kind !== first && (first === '' || standsInBank())) {
    const known = Object.keys(kinds).join(', ');
    throw new UsageError(`Expected what to write, one of ${known}; found "${first}".`);
  }
  const names = kind === first ? given.slice(1) : given;
  const {flags, write}: Kind = kinds[kind];
  const stray = Object.keys(values).find((name) => !flags.some((flag) => flag === name));
  if (stray !== undefined) throw new UsageError(`A ${kind} has no --${stray}.`);
  if (names.length > 1) throw new UsageError(`Expected one name, found ${names.join(', ')}.`);
  await write(names[0] === '' ? undefined : names[0], values);
});

/** Who has a bank has mistyped a kind, and wants no bank of that name in it. */
function standsInBank(): boolean {
  const here = whereOneStands(process.env, process.cwd());
  return findConfig(here) !== null || existsSync(join(here, 'docs'));
}

function writeBank(name: string | undefined): void {
  if (name === undefined) throw new UsageError('Expected a folder.');
  const from = process.env.INIT_CWD ?? process.cwd();
  const folder = resolve(from, name);
  newBank(folder);
  const note = workflowNote(folder);
  const next = nextSteps(from, folder, ['npm install', 'npm start']);
  console.log(`Wrote a bank to ${relative(from, folder) || 'this folder'}. ${next}`);
  if (note !== null) console.log(`\n${note}`);
}

async function writeQuestion(name: string | undefined, values: Values): Promise<void> {
  if (name !== undefined) throw new UsageError(`Expected --page and --title, found "${name}".`);
  const loaded = await loadBank([]);
  const {files, options: bankOptions, bank: folder} = loaded;
  const {vocabulary = defaultVocabulary} = bankOptions;
  const {page, title, level} = await ask<'page' | 'title' | 'level'>(values, {
    page: {question: 'Page, such as aws/iam:'},
    title: {question: 'Question:'},
    level: {question: `Level (${listLevels(vocabulary.levels)}):`, isOptional: true},
  });
  const path = findPage(loaded, page ?? '');
  const file = files.find((one) => resolve(loaded.here, one.path) === path);
  if (!file) throw new Error(`There is no page ${page}. \`viva new page\` writes one.`);

  const ledgerPath = join(folder, LEDGER_NAME);
  const ledgerText = existsSync(ledgerPath) ? readFileSync(ledgerPath, 'utf8') : null;
  const {ledger, moves, problems} = parseLedger(ledgerText ?? '');
  if (problems.length > 0) throw new Error(`${ledgerPath}:${problems[0]?.line} is not right.`);
  const pages = files.map((one) => toBankPage(readSource(one, vocabulary)));
  const bank = toBank(pages, bankOptions);
  const taken = new Set([...ledger.keys(), ...bank.questions.keys()]);
  const added = addQuestion(file, {title: title ?? '', level}, taken, vocabulary);
  writeFileSync(path, added.file.bytes);
  console.log(
    printable(`Wrote the question to ${file.path}:${added.line}. Its answer is yours, below it.`),
  );

  if (ledgerText === null) {
    console.log(`There is no ledger: \`npx viva ids\` writes ${LEDGER_NAME}.`);
  } else if (bank.pageAt(file.path)?.visibility !== 'draft') {
    const question = {id: added.id, aliases: [], page: bank.ledgerPage(file.path)};
    writeFileSync(ledgerPath, formatLedger(updateLedger(ledger, [question]), moves, ledgerText));
  }
}

async function writePage(name: string | undefined, values: Values): Promise<void> {
  const loaded = await loadBank([]);
  const given = await ask<'name' | 'title' | 'description'>(
    {name, ...values},
    {
      name: {question: 'Topic and page, such as aws/iam:'},
      title: {question: 'Title:'},
      description: {question: 'What it is about, in a sentence:', isOptional: true},
    },
  );
  const path = findPage(loaded, given.name ?? '');
  const inside = pathInBank(loaded.bank, path);
  if (inside === null) throw new Error(`${path} is not in the bank, ${loaded.bank}.`);
  const [topic = ''] = inside.split('/');
  if (topic !== inside && !existsSync(join(loaded.bank, topic))) {
    throw new Error(`There is no topic ${topic}. \`viva new topic\` writes one.`);
  }
  writeNew(loaded, inside, given);
}

async function writeTopic(name: string | undefined, values: Values): Promise<void> {
  const loaded = await loadBank([]);
  const given = await ask<'name' | 'title' | 'description'>(
    {name, ...values},
    {
      name: {question: 'Folder of the topic, such as aws:'},
      title: {question: 'Title:'},
      description: {question: 'What it is about, in a sentence:', isOptional: true},
    },
  );
  const topic = given.name ?? '';
  if (/[\\/]/.test(topic)) throw new UsageError(`Expected a folder's name, found "${topic}".`);
  if (existsSync(join(loaded.bank, topic))) {
    throw new Error(`There is a ${topic} in the bank already. Choose another name.`);
  }
  writeNew(loaded, `${topic}/index.md`, given);
}

/** The absolute path of a page: from where one stands, or else in the bank; `.md` may be left out. */
function findPage({bank}: Loaded, name: string): string {
  const file = name.endsWith('.md') ? name : `${name}.md`;
  const here = resolve(whereOneStands(process.env, process.cwd()), file);
  return pathInBank(bank, here) === null ? resolve(bank, file) : here;
}

function writeNew(
  loaded: Loaded,
  inside: string,
  {title = '', description}: {title?: string; description?: string},
): void {
  const parts = inside.replace(/\.md$/, '').split('/');
  const path = join(loaded.bank, inside);
  if (existsSync(path)) throw new Error(`There is a ${path} already. Choose another name.`);
  const frontMatter = {title, ...(description !== undefined && {description})};
  const text = `---\n${stringify(frontMatter, {lineWidth: 0})}---\n\n# ${title}\n`;
  refusePlace(loaded, inside, text);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, text);
  const shown = relative(process.cwd(), path);
  const next = isIndex(inside)
    ? `page ${shellWord(`${parts[0]}/`)}`
    : `question --page ${shellWord(parts.join('/'))}`;
  console.log(`Wrote ${shown}. Next: npx viva new ${next}`);
}

/** @throws {Error} When the site would leave a new page out, or the content check its name or address. */
function refusePlace({files, options: bankOptions}: Loaded, inside: string, text: string): void {
  const left = inside.split('/').find(isSkipped);
  if (left !== undefined) {
    throw new Error(`Found the name \`${left}\`, which the site leaves out. Choose another.`);
  }
  const path = [bankOptions.root, inside].filter(Boolean).join('/');
  const pages = [...files, {path, bytes: Buffer.from(text)}].map((file) =>
    toBankPage(readSource(file, bankOptions.vocabulary)),
  );
  const bank = toBank(pages, {...bankOptions, only: new Set([path])});
  const [problem] = (['file-name', 'address-taken', 'portable-name'] as const)
    .flatMap((ruleId) => rules[ruleId].bank?.(bank) ?? [])
    .filter(({file}) => file === path);
  if (problem) {
    const {found, expected, fix} = problem;
    throw new Error(
      `${path}: found ${found}, expected ${expected}. ${fix ?? 'Choose another name.'}`,
    );
  }
}
