import {headerLine, type HeaderRule} from './site-headers.ts';

/** What an nginx configuration says of one build. */
export interface NginxSite {
  /** Where the build is, from its configuration: `/`, `/bank/`. */
  baseUrl: string;
  /** The text of its `_headers`; none where the browser gets Docusaurus's app, which has no policy. */
  headers?: string;
}

/**
 * The part of nginx's configuration that belongs to a build, from its template.
 *
 * @throws {Error} When the headers are those of another address.
 */
export function nginxSite(template: string, {baseUrl, headers}: NginxSite): string {
  const bare = baseUrl.slice(0, -1);
  const values = {
    base: baseUrl,
    folder: bare === '' ? 'that folder' : `its folder ${baseUrl.slice(1)}`,
    headers: headers === undefined ? '' : addHeaders(readRules(headers, baseUrl)).join('\n    '),
  };
  const text = template.replace(
    /\{(base|folder|headers)\}/g,
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

/** What a build wrote into its `_headers`, that of every answer first. */
function readRules(text: string, baseUrl: string): HeaderRule[] {
  const rules: {path: string; headers: [name: string, value: string][]}[] = [];
  for (const line of text.split('\n')) {
    const [isHeader, name = '', value = ''] = headerLine.exec(line) ?? [];
    if (isHeader) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({path: line, headers: []});
  }
  const found = rules[0]?.path ?? 'nothing';
  if (found === `${baseUrl}*`) return rules;
  throw new Error(
    `Found headers for "${found}" in _headers of the build, expected "${baseUrl}*": ` +
      'build again, with the same BASE_URL.',
  );
}

/** How long files are kept is in the template: other hosts have a lifetime of their own for all else. */
const lifetime = 'Cache-Control';

/** Directives that send the headers of rules; where two rules meet, values are joined as other hosts do. */
function addHeaders([all, ...others]: readonly HeaderRule[]): string[] {
  return (all?.headers ?? []).flatMap(([name, value]) => {
    const more = others.flatMap(({path, headers}) =>
      headers
        .filter(([other]) => other === name && name !== lifetime)
        .map(([, its]) => ({path, its})),
    );
    if (more.length === 0) return [`add_header ${name} "${value}" always;`];
    const variable = `$${name.toLowerCase().replaceAll('-', '_')}`;
    return [
      `set ${variable} "${value}";`,
      ...more.map(
        ({path, its}) =>
          `if ($uri ~ "^${path.replace('*', '')}") { set ${variable} "${value}, ${its}"; }`,
      ),
      `add_header ${name} ${variable} always;`,
    ];
  });
}
