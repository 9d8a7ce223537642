import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT} from '../../scripts/lib/paths.mjs';

/** A block of code in the documentation. */
export interface Example {
  /** Page and line, for messages. */
  where: string;
  lang: string;
  /** The file that it is, if it says so. */
  title: string | undefined;
  text: string;
}

const docs = join(ROOT, 'website/docs');

export const pages: ReadonlyMap<string, string> = new Map(
  readdirSync(docs, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(docs, path), 'utf8')]),
);

/** Also those inside of answers, which are indented. */
const fence = /^( *)```(\w+)(?: title="([^"]+)")?\n([^]*?)^\1```$/gm;

/** Every example of the documentation, in order. */
export const examples: readonly Example[] = [...pages].flatMap(([path, page]) =>
  [...page.matchAll(fence)].map(
    ({1: indent = '', 2: lang = '', 3: title, 4: text = '', index}) => ({
      where: `website/docs/${path}:${page.slice(0, index).split('\n').length}`,
      lang,
      title,
      text: text.replace(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  ),
);

/** The text of an example by the file that it is. */
export function exampleOf(title: string): string {
  const found = examples.find((example) => example.title === title);
  if (!found) throw new Error(`Found no example "${title}" in website/docs`);
  return found.text;
}
