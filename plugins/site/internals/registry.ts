/*
 * `registry.js` of Docusaurus's generated files: for each script of a route, how it is loaded, what it is made of, and the
 * bundler's number for that, which only browsers ask for. Since Docusaurus 3.0.
 */

const entry =
  /^ {2}"([^"]+)": \[\(\) => import\(\/\* webpackChunkName: "\1" \*\/ ("(?:[^"\\]|\\.)+")\), \2, require\.resolveWeak\(\2\)\],/gm;

/**
 * Let Node load some of the scripts by itself, so that the bundler has no part in them.
 *
 * @param source - Text of the file.
 * @param folder - Of the scripts, as the main script reaches it.
 * @param write - Writes the script of a module under the name that it has in the list, with `.js`. Its export is a function
 *   of all that scripts import, by name. Gives the names of what this one imports; null leaves it to the bundler.
 */
export async function withoutScriptsOf(
  source: string,
  folder: string,
  write: (name: string, modulePath: string) => Promise<readonly string[] | null>,
): Promise<string> {
  const imports = new Set<string>();
  const outside = new Set<string>();
  // One after another: a page of a large bank is let go of before the next.
  for (const [, name = '', modulePath = '""'] of source.matchAll(entry)) {
    const imported = await write(name, JSON.parse(modulePath) as string);
    if (imported === null) continue;
    outside.add(name);
    for (const one of imported) imports.add(one);
  }
  if (outside.size === 0) return source;
  const names = [...imports].sort().map((one) => JSON.stringify(one));
  return [
    ...names.map((name, index) => `import * as imported${index} from ${name};`),
    `const imported = {${names.map((name, index) => `${name}: imported${index}`).join(', ')}};`,
    `const load = (name) => __non_webpack_require__(${JSON.stringify(folder)} + name + '.js');`,
    source.replace(entry, (text, name: string, modulePath: string) =>
      outside.has(name)
        ? `  "${name}": [async () => load("${name}")(imported), ${modulePath}],`
        : text,
    ),
  ].join('\n');
}
