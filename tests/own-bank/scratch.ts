import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Code} from 'mdast';
import {visit} from 'unist-util-visit';
import {onTestFinished} from 'vitest';
import {partsOf} from '../../plugins/language/questions/arrange-answer.ts';
import {readPage} from '../../plugins/language/questions/read-page.ts';

/*
 * Answers say what a command does. Here the commands of an answer are taken from its page and run, and
 * what comes of them is compared with what the answer says.
 */

const docs = join(import.meta.dirname, '../../docs');

/** The fenced code of an answer, by language, in the order of the page. */
export interface AnswerCode {
  /** @throws If the answer has no such fence: its tests then need the same change. */
  code: (language: string, index?: number) => string;
}

/** Read one answer of the pages of a topic. */
export function answerOf(topic: string, id: string): AnswerCode {
  const question = readdirSync(join(docs, topic))
    .map((name) => readFileSync(join(docs, topic, name), 'utf8'))
    .filter((page) => page.includes(`{#${id}`))
    .flatMap((page) => readPage(page).questions)
    .find(({parts}) => parts.question.id === id);
  if (!question) throw new Error(`No question ${id} in docs/${topic}.`);
  const fences: Code[] = [];
  for (const part of partsOf(question.parts.answer)) {
    for (const node of part.nodes)
      visit(node, 'code', (code) => {
        fences.push(code);
      });
  }
  return {
    code: (language, index = 0) => {
      const found = fences.filter(({lang}) => lang === language)[index];
      if (!found) throw new Error(`${id} has no code number ${index} in ${language}.`);
      return found.value;
    },
  };
}

/**
 * Code with other words in some places, such as the id that a commit has in a test.
 *
 * @throws If the code no longer has one of them.
 */
export function withWords(code: string, words: Readonly<Record<string, string>>): string {
  return Object.entries(words).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Expected "${from}" in: ${text}`);
    return text.replaceAll(from, to);
  }, code);
}

/** What a script printed, to both streams in their order, and its exit code. */
export interface Outcome {
  output: string;
  code: number | null;
}

/** A folder with nobody's settings, in which scripts run. */
export interface Scratch {
  folder: string;
  /** Run Bash in the folder, or in one below it; it stops nowhere. `commit FILE LINE MESSAGE` is defined. */
  bash: (script: string, below?: string) => Outcome;
}

const prelude = `
exec 2>&1
commit() { printf '%s\\n' "$2" >> "$1"; git add "$1"; git commit -q -m "$3"; }
`;

/** Make a folder that is gone after the test. */
export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'answer-'));
  onTestFinished(() => {
    rmSync(folder, {recursive: true, force: true});
  });
  mkdirSync(join(folder, 'home'));
  const env = {
    PATH: process.env.PATH,
    HOME: join(folder, 'home'),
    LC_ALL: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_COUNT: '2',
    GIT_CONFIG_KEY_0: 'init.defaultBranch',
    GIT_CONFIG_VALUE_0: 'main',
    GIT_CONFIG_KEY_1: 'user.useConfigOnly',
    GIT_CONFIG_VALUE_1: 'true',
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.org',
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.org',
    GIT_EDITOR: 'true',
    GIT_PAGER: 'cat',
  };
  return {
    folder,
    bash: (script, below = '.') => {
      const {stdout, status} = spawnSync('bash', ['-c', prelude + script], {
        cwd: join(folder, below),
        env,
        encoding: 'utf8',
      });
      return {output: stdout, code: status};
    },
  };
}

/** Lines without what differs from run to run: ids, and white space around. */
export function steadyLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll(/\b[\da-f]{7,64}\b/g, 'ID'))
    .filter(Boolean);
}

/** What the first Python of an answer prints, and the first block of text that says what it does. */
export function printedBy(topic: string, id: string): {printed: string; shown: string} {
  const {code} = answerOf(topic, id);
  const {bash, folder} = scratch();
  writeFileSync(join(folder, 'answer.py'), code('python'));
  return {printed: bash('python3 answer.py').output, shown: code('text')};
}
