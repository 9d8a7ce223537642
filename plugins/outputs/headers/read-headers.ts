import {decodedPath} from '../../language/questions/file-references.ts';
import type {HeaderRule} from './site-headers.ts';

/**
 * Read a `_headers` file as hosts do: a path on a line of its own, its headers indented below it.
 *
 * @throws {Error} For a line that is neither, or that only one of these hosts knows: with its place.
 */
export function readHeaders(text: string): HeaderRule[] {
  const rules: {path: string; headers: [name: string, value: string][]}[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const refuse = (expected: string) =>
      new Error(
        `_headers:${index + 1}:${line.indexOf(content) + 1}: Found "${content}", expected ${expected}.`,
      );
    if (!/^\s/.test(line)) {
      if (!/^\/[^:\s]*$/.test(content)) throw refuse('a path such as "/assets/*"');
      rules.push({path: decodedPath(content) ?? content, headers: []});
      continue;
    }
    const [, name = '', value = ''] = /^([\w-]+):\s*(\S.*)$/.exec(content) ?? [];
    if (name === '') throw refuse('a header such as "Name: value"');
    if (value.includes('$')) throw refuse('a value without "$", which is a variable for nginx');
    const rule = rules.at(-1);
    if (!rule) throw refuse('a path before the first header, at the start of a line');
    rule.headers.push([name, value]);
  }
  return rules;
}
