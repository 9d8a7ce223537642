import {parseDocument, stringify} from 'yaml';
import type {Repair} from '../../check/types.ts';
import {bareSettings, isKnownSetting} from '../../language/questions/front-matter-block.ts';
import {readFrontMatter} from '../../language/questions/front-matter.ts';
import {fieldProblems} from '../../site/internals/front-matter-fields.ts';
import type {Mapping} from '../source/yaml.ts';

/** Fields that mean something else here, or nothing: the old site showed the page all the same. */
const others = [
  'slug',
  'id',
  'sidebar_position',
  'sidebar_label',
  'draft',
  'unlisted',
  'mdx',
] as const;

export type Fields = Readonly<Record<string, string | number | boolean>>;

export interface FieldChanges {
  repair: Repair | null;
  /** Fields that were taken out. */
  dropped: string[];
}

/** Put `---` around the settings that MkDocs takes from the top of a page without them. */
export function fenceSettings(text: string): string {
  const lines = text.split(/\r\n?|\n/);
  // MkDocs shows no `name:` that stands alone, whatever the name.
  const isSure = (line: string) => isKnownSetting(line) || /^[a-z][\w-]*:[ \t]*$/.test(line);
  const settings = bareSettings(lines, isSure);
  if (settings.length === 0) return text;
  const fields = new Map<string, string>();
  let name = '';
  for (const line of settings) {
    const [, own, value = line] = /^([a-z][\w-]*):(.*)$/i.exec(line) ?? [];
    name = own?.toLowerCase() ?? name;
    fields.set(name, `${fields.get(name) ?? ''} ${value.trim()}`.trim());
  }
  const yaml = [...fields].map(([field, value]) => `${field}: ${JSON.stringify(value)}`);
  return ['---', ...yaml, '---', ...lines.slice(settings.length)].join('\n');
}

/**
 * Read the head of a page as MkDocs and Jekyll do: `...` may end it, and what has no fields is text, whose first line
 * is a rule.
 */
export function settleHead(text: string): string {
  const [all, head] =
    /^(---[ \t]*\r?\n(?:[^]*?\n)?)(?:\.{3}|---)[ \t]*(?=\r?\n|$)/.exec(text) ?? [];
  if (all === undefined || head === undefined) return text;
  const ended = `${head}---`;
  const {data, problems} = readFrontMatter(ended);
  const inner = head.replace(/^.*\n/, '').trimEnd();
  // Fields with a mistake are still fields, which the report tells.
  const isMistaken = problems.length > 0 && /^[\w-]+:(?!.*\n[^\w\s-])(?!.*\n\s*\n)/s.test(inner);
  const isHead = Object.keys(data).length > 0 || inner === '' || isMistaken;
  return isHead ? ended + text.slice(all.length) : text.replace(/^---/, '***');
}

/**
 * Write fields into the front matter of a page. What is there stays, but for fields that would give the
 * page another address or hide it, and for values that stop a build. An empty field is taken out.
 *
 * @param means - Fields that mean the same for the source as here.
 */
export function writeFields(
  text: string,
  wanted: Fields,
  means: readonly string[] = [],
): FieldChanges {
  const {data, problems} = readFrontMatter(text);
  const fields = Object.fromEntries(
    // A title that its author gave stays.
    Object.entries(wanted).filter(([name]) => name !== 'title' || data.title === undefined),
  );
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0].length;
  const closing = opening === undefined ? null : /^---[ \t]*$/m.exec(text.slice(opening));
  if (opening === undefined || !closing) {
    const head = `---\n${lines.join('')}---\n\n`;
    return {repair: lines.length > 0 ? {start: 0, end: 0, text: head} : null, dropped: []};
  }

  const stop = opening + closing.index;
  if (problems.length > 0) {
    // A field that no reader can have is no reason to lose the page.
    return {
      repair: {start: opening, end: stop, text: lines.join('')},
      dropped: ['all of it, as it is no YAML'],
    };
  }

  const wrong = fieldProblems(data).map(({path}) => String(path[0] ?? ''));
  const dropped = [
    ...new Set([
      ...others.filter((name) => !means.includes(name)),
      ...Object.keys(fields),
      ...wrong,
    ]),
  ].filter((name) => Object.hasOwn(data, name));
  if (dropped.length === 0) {
    const repair = {start: stop, end: stop, text: lines.join('')};
    return {repair: lines.length > 0 ? repair : null, dropped};
  }
  const rest = withoutFields(text.slice(opening, stop), data, dropped);
  const own = dropped.filter((name) => !Object.hasOwn(fields, name));
  return {repair: {start: opening, end: stop, text: rest + lines.join('')}, dropped: own};
}

function withoutFields(yaml: string, data: Mapping, names: readonly string[]): string {
  const document = parseDocument(yaml);
  for (const name of names) document.delete(name);
  const isEmpty = /^(?:\{\}|null)?\n/;
  try {
    return document.toString().replace(isEmpty, '');
  } catch {
    // What is left repeats a value of what was taken out.
    const rest = Object.entries(data).filter(([name]) => !names.includes(name));
    return stringify(Object.fromEntries(rest), {aliasDuplicateObjects: false}).replace(isEmpty, '');
  }
}
