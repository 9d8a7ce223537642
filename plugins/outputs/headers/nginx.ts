import {readHeaders} from './read-headers.ts';
import {writtenMark} from './site-headers.ts';

/** What an nginx configuration says of one build. */
export interface NginxSite {
  /** Where the build is, as its configuration has it: `/`, `/bank/`, `bank`. */
  baseUrl: string;
  /** The text of its `_headers`: of an app, which has no policy, what the site has of its own. */
  headers?: string;
}

/**
 * The part of nginx's configuration that belongs to a build, from its template.
 *
 * @throws {Error} When the headers are those of another address, or cannot be read, and for an address
 *   that means something else in a configuration.
 */
export function nginxSite(template: string, {baseUrl: written, headers}: NginxSite): string {
  // Docusaurus adds the slashes that are left out.
  const baseUrl = `/${written}/`.replace(/\/{2,}/g, '/');
  const foreign = /[\s"'\\;{}$#%]/.exec(baseUrl)?.[0];
  if (foreign !== undefined) {
    throw new Error(
      `Found the address "${baseUrl}" of the build, expected one without "${foreign}", which nginx reads as something else.`,
    );
  }
  const bare = baseUrl.slice(0, -1);
  const values = {
    base: baseUrl,
    pattern: literal(baseUrl),
    folder: bare === '' ? 'that folder' : `its folder ${baseUrl.slice(1)}`,
    headers: addHeaders(headers ?? '', baseUrl).join('\n    '),
  };
  const text = template.replace(
    /\{(base|pattern|folder|headers)\}/g,
    (_, name: keyof typeof values) => values[name],
  );
  if (bare === '') return text;
  return `${text}
location = ${bare} {
    absolute_redirect off;
    return 301 ${baseUrl}$is_args$args;
}
`;
}

/** Where nginx has what a file of headers says: of all answers below the address of the build. */
function addHeaders(text: string, baseUrl: string): string[] {
  const rules = readHeaders(text);
  const isWritten = text.startsWith(writtenMark);
  const found = rules[0]?.path ?? 'nothing';
  if (isWritten && found !== `${baseUrl}*`) {
    throw new Error(
      `Found headers for "${found}" in _headers of the build, expected "${baseUrl}*": ` +
        'build again, with the same SITE_URL and BASE_URL.',
    );
  }

  const byName = new Map<string, {name: string; values: Value[]}>();
  for (const {path, headers} of rules) {
    const where = patternOf(path, baseUrl);
    for (const [name, value] of headers) {
      const known = byName.get(name.toLowerCase()) ?? {name, values: []};
      byName.set(name.toLowerCase(), known);
      known.values.push({where, value: value.replace(/["\\]/g, String.raw`\$&`)});
    }
  }
  return [...byName].flatMap(([key, {name, values}]) => {
    if (key !== lifetime) return directives(name, values);
    // Other hosts have a lifetime of their own for all else; what a site says itself goes before.
    return isWritten ? [] : values.map((one) => when(one, 'set $cache_control "', '";'));
  });
}

/** The value of a header, and the addresses that it is for: null for all. */
interface Value {
  where: string | null;
  value: string;
}

/** How long files are kept is in the template. */
const lifetime = 'cache-control';

/** Directives that send a header; where rules meet, values are joined as other hosts do. */
function directives(name: string, values: readonly Value[]): string[] {
  const always = values.filter(({where}) => where === null).map(({value}) => value);
  const others = values.filter(({where}) => where !== null);
  if (others.length === 0) return [`add_header ${name} "${always.join(', ')}" always;`];
  const variable = `viva_${name.toLowerCase().replaceAll('-', '_')}`;
  const comma = always.length > 0 ? ', ' : `\${${variable}_comma}`;
  // nginx sends no header without a value.
  return [
    `set $${variable} "${always.join(', ')}";`,
    ...(always.length > 0 ? [] : [`set $${variable}_comma "";`]),
    ...others.map((one) =>
      when(
        one,
        `set $${variable} "\${${variable}}${comma}`,
        always.length > 0 ? '";' : `"; set $${variable}_comma ", ";`,
      ),
    ),
    `add_header ${name} $${variable} always;`,
  ];
}

function when({where, value}: Value, before: string, after: string): string {
  const line = before + value + after;
  return where === null ? line : `if ($uri ~ "${where}") { ${line} }`;
}

/** The addresses of a rule as nginx finds them, where a page is the file in its folder; null for all of the build. */
function patternOf(path: string, baseUrl: string): string | null {
  if (path.endsWith('*') && baseUrl.startsWith(path.slice(0, -1))) return null;
  const parts = path.split('*').map(literal);
  return `^${parts.join('.*')}${path.endsWith('/') ? String.raw`(?:index\.html)?` : ''}$`;
}

/** A text as a pattern that finds just it. */
function literal(text: string): string {
  return text.replace(/["\\.+?*^${}()|[\]]/g, String.raw`\$&`);
}
