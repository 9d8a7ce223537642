import {headerLine} from './site-headers.ts';

/** What an nginx configuration says of one build. */
export interface NginxSite {
  /** Where the build is, from its configuration: `/`, `/bank/`. */
  baseUrl: string;
  /** The text of its `_headers`; none where the browser gets Docusaurus's app, which has no policy. */
  headers?: string;
}

/**
 * The headers of every answer, from the file that a build wrote for other hosts.
 *
 * @throws {Error} When it was written for another address.
 */
function everywhere({baseUrl, headers}: NginxSite): [name: string, value: string][] {
  if (headers === undefined) return [];
  const lines = headers.split('\n').filter((line) => !line.startsWith('#'));
  const begin = lines.indexOf(`${baseUrl}*`);
  if (begin === -1) {
    const found = lines.find((line) => line.endsWith('*')) ?? 'nothing';
    throw new Error(
      `Found headers for "${found}" in _headers of the build, expected "${baseUrl}*": ` +
        'build again, with the same BASE_URL.',
    );
  }
  const rest = lines.slice(begin + 1);
  const end = rest.findIndex((line) => !headerLine.test(line));
  return rest.slice(0, end === -1 ? undefined : end).map((line) => {
    const [, name = '', value = ''] = headerLine.exec(line) ?? [];
    return [name, value];
  });
}

/**
 * The part of nginx's configuration that belongs to a build, from its template.
 *
 * @throws {Error} When the headers are those of another address.
 */
export function nginxSite(template: string, site: NginxSite): string {
  const {baseUrl} = site;
  const lines = everywhere(site).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const folder = baseUrl === '/' ? 'that folder' : `its folder ${baseUrl.slice(1)}`;
  const bare = baseUrl.replace(/\/$/, '');
  const values = {base: baseUrl, folder, headers: lines.join('\n    ')};
  const text = template.replace(
    /\{(base|folder|headers)\}/g,
    (_, name: keyof typeof values) => values[name],
  );
  if (bare === '') return text;
  return `${text}\nlocation = ${bare} {\n    absolute_redirect off;\n    return 301 ${baseUrl}$is_args$args;\n}\n`;
}
