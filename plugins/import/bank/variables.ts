import {isMapping, type Mapping} from '../source/yaml.ts';

// Each piece of text is matched in one way only: it takes no longer than it is.
const raw = /\{%-?\s*raw\s*-?%\}([^]*?)\{%-?\s*endraw\s*-?%\}/g;
const endOfRaw = /\{%-?\s*endraw\s*-?%\}/g;
const mark = /\{\{([^{}]*)\}\}|\{%[^%]*%\}|(\{#-?\s(?:(?!\{#)[^])*?#\})/g;

/**
 * Put the values of macros in their places: `{{ name }}`, `{{ extra.name }}`. What is more than a name
 * (filters, calls, `{% if %}`) stays as it is; comments go, which no reader saw.
 *
 * @returns The text, the places that stay, by line, and how many comments went.
 */
export function putVariables(
  text: string,
  variables: Mapping,
): {text: string; left: {line: number; what: string}[]; comments: number} {
  let comments = 0;
  const left: {line: number; what: string}[] = [];
  let line = 1;
  const put = (piece: string) => {
    let counted = 0;
    const done = piece.replace(
      mark,
      (all: string, name: string | undefined, comment: string | undefined, offset: number) => {
        if (comment !== undefined) {
          comments++;
          return '';
        }
        const value = name === undefined ? null : valueOf(name.trim(), variables);
        line += linesIn(piece.slice(counted, offset));
        counted = offset;
        if (value === null) left.push({line, what: all.slice(0, 60)});
        return value ?? all;
      },
    );
    line += linesIn(piece.slice(counted));
    return done;
  };

  // Behind the last end, nothing that begins is raw: it would be looked for again and again.
  const last = [...text.matchAll(endOfRaw)].at(-1);
  const end = last ? last.index + last[0].length : 0;
  const pieces = text.slice(0, end).split(raw);
  const all = pieces.map((piece, index) => {
    if (index % 2 === 0) return put(piece);
    line += linesIn(piece);
    return piece;
  });
  return {text: all.join('') + put(text.slice(end)), left, comments};
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function valueOf(name: string, variables: Mapping): string | null {
  if (!/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*$/u.test(name)) return null;
  let value: unknown = variables;
  for (const part of name.split('.')) {
    if (!isMapping(value) || !Object.hasOwn(value, part)) return null;
    value = value[part];
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : null;
}
