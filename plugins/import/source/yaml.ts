import {readFileSync, statSync} from 'node:fs';
import {isAlias, isNode, isSeq, parseDocument, Scalar, visit} from 'yaml';

/** In bytes; a menu of ten thousand pages is one. */
export const longestSettings = 4_000_000;

/** How many values `*name` may stand for in all: a few lines can mean billions. */
const mostAliases = 1000;

export type Mapping = Readonly<Record<string, unknown>>;

/**
 * Read a file of YAML that was written for another tool. Tags such as `!!python/name:…` say how
 * that tool is to take a value; here they say nothing. `!ENV [NAME, value]` is the value.
 *
 * @returns A mapping, or the reason why there is none.
 */
export function readYaml(path: string): {data: Mapping} | {problem: string} {
  try {
    const {size} = statSync(path);
    if (size > longestSettings)
      return {problem: `it has ${size} bytes, more than ${longestSettings}`};
    const document = parseDocument(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), {
      prettyErrors: true,
      uniqueKeys: false,
      merge: true,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) return {problem: error.message};
    visit(document, {
      Node(_key, node) {
        if (isAlias(node) || !('tag' in node)) return undefined;
        const isVariable = node.tag === '!ENV';
        delete (node as {tag?: string}).tag;
        if (!isVariable) return undefined;
        // Of several the last is what it is without any of the variables.
        const last = isSeq(node) && node.items.length > 1 ? node.items.at(-1) : null;
        return isNode(last) ? last : new Scalar(null);
      },
    });
    const value: unknown = document.toJS({maxAliasCount: mostAliases});
    // An empty file says nothing, and is right.
    if (value === null) return {data: {}};
    return isMapping(value) ? {data: value} : {problem: 'it is not a list of `name: value`'};
  } catch (error) {
    return {problem: error instanceof Error ? error.message : String(error)};
  }
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Whether it says no. MkDocs reads YAML 1.1, where words say it too. */
export function isOff(value: unknown): boolean {
  return value === false || (typeof value === 'string' && /^(?:no|off)$/i.test(value));
}

/** Whether it says yes, as {@link isOff}. */
export function isOn(value: unknown): boolean {
  return value === true || (typeof value === 'string' && /^(?:yes|on)$/i.test(value));
}

/** Entries such as `- search` and `- name: {options}`, and mappings of the same, by name. */
export function namedOptions(value: unknown): ReadonlyMap<string, Mapping> {
  return new Map(optionEntries(value));
}

/** The same of plugins. Those that Material's `group` holds are as those beside it. */
export function pluginOptions(value: unknown): ReadonlyMap<string, Mapping> {
  const isGroup = (name: string) => /^(?:material\/)?group$/.test(name);
  return new Map(
    optionEntries(value).flatMap(([name, options]) =>
      isGroup(name) ? optionEntries(options.plugins) : [[name, options] as const],
    ),
  );
}

function optionEntries(value: unknown): (readonly [name: string, options: Mapping])[] {
  const entries = Array.isArray(value) ? (value as unknown[]) : isMapping(value) ? [value] : [];
  return entries.flatMap((entry) =>
    isMapping(entry)
      ? Object.entries(entry).map(
          ([name, options]) => [name, isMapping(options) ? options : {}] as const,
        )
      : [[String(entry), {}] as const],
  );
}
