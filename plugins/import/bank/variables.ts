import {isMapping, type Mapping} from '../source/yaml.ts';

/**
 * Put the values of macros in their places: `{{ name }}`, `{{ extra.name }}`. What is more than a name
 * (filters, calls, `{% if %}`) stays as it is.
 *
 * @returns The text, and the places that stay, by line.
 */
export function putVariables(
  text: string,
  variables: Mapping,
): {text: string; left: {line: number; what: string}[]} {
  const left: {line: number; what: string}[] = [];
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const put = text.replace(
    /\{%-?\s*raw\s*-?%\}([\s\S]*?)\{%-?\s*endraw\s*-?%\}|\{\{\s*([^{}]*?)\s*\}\}|\{%[^%]*%\}/g,
    (all, raw: string | undefined, name: string | undefined, offset: number) => {
      if (raw !== undefined) return raw;
      const value = name === undefined ? null : valueOf(name, variables);
      if (value === null) left.push({line: lineOf(offset), what: all.slice(0, 60)});
      return value ?? all;
    },
  );
  return {text: put, left};
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
