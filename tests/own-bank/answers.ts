import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The answer of a question, or a question of a quiz, as its author wrote it. */
export interface Answer {
  id: string;
  text: string;
}

/** A block of code in an answer, without the answer's indent. */
export interface Fence {
  /** File and line, for messages. */
  where: string;
  lang: string;
  text: string;
}

const pages: readonly (readonly [path: string, text: string])[] = readdirSync(join(root, 'docs'), {
  recursive: true,
  encoding: 'utf8',
})
  .filter((path) => path.endsWith('.md'))
  .sort()
  .map((path) => [
    `docs/${path.replaceAll('\\', '/')}`,
    readFileSync(join(root, 'docs', path), 'utf8'),
  ]);

const title = /^\?\?\?\+? .*\{#([\w-]+)[^}]*\}"$/m;

/** Every answer of this bank. */
export const answers: readonly Answer[] = pages.flatMap(([, text]) =>
  text
    .split(/^(?=\?\?\?)/m)
    .map((part) => ({id: title.exec(part)?.[1] ?? '', text: part}))
    .filter(({id}) => id !== ''),
);

const fence = /^( *)```(\w+)[^\n]*\n([^]*?)^\1```$/gm;

/** Every block of code of this bank, in order. */
export const fences: readonly Fence[] = pages.flatMap(([path, page]) =>
  [...page.matchAll(fence)].map(({1: indent = '', 2: lang = '', 3: text = '', index}) => ({
    where: `${path}:${page.slice(0, index).split('\n').length}`,
    lang,
    text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
  })),
);

/** Every piece of code within a line of this bank, in order. */
export const inlineCode: readonly Fence[] = pages.flatMap(([path, page]) =>
  page
    .replace(fence, (block) => block.replaceAll(/[^\n]/g, ''))
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(/`([^`]+)`/g)].map(([, text = '']) => ({
        where: `${path}:${index + 1}`,
        lang: '',
        text,
      })),
    ),
);
