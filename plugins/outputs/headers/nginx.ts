import type {HeaderRule} from './site-headers.ts';

const block = /^([ \t]*)# headers:begin.*\n[^]*?^[ \t]*# headers:end$/m;

/**
 * An nginx configuration with the headers between its two marks.
 *
 * @throws {Error} When it has no marks.
 */
export function withHeaders(configuration: string, headers: HeaderRule['headers']): string {
  const [found, indent = ''] = block.exec(configuration) ?? [];
  if (found === undefined) {
    throw new Error('Found no "# headers:begin" and "# headers:end", expected both, a line each');
  }
  const [begin = '', ...rest] = found.split('\n');
  const lines = headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
  return configuration.replace(found, () => [begin, ...lines, rest.at(-1)].join('\n'));
}
