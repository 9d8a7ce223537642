import {forgotten} from './page-script.ts';

/** A page's module as a script that Node loads by itself. */
export interface WholeScript {
  /** CommonJS whose export is a function of all that pages import, by name, and gives what the module exports. */
  script: string;
  /** The names of what this one imports; its data is in it. */
  imports: string[];
}

/**
 * @param exports - What Docusaurus's loader writes around a page: front matter, title, the import of metadata.
 * @param code - The page's module, with the script that it loads.
 * @param readJson - Text of a file of data, by the name that the module has for it.
 * @returns Null for a module with more than these.
 */
export function toWholeScript(
  exports: string,
  code: string,
  readJson: (name: string) => string,
): WholeScript | null {
  // Files of the author, which the bundler takes along.
  if (/\nexport const assets = \{\n[^]*\brequire\(/.test(exports)) return null;
  if (!/^(?:import .+\n)*const load = \(\) => __non_webpack_require__\(/.test(code)) return null;
  const names: string[] = [];
  const imports: string[] = [];
  const lines = `${exports}\n${code}`.split('\n').map((line) => {
    const [, given, , from = ''] =
      /^(?:import|export) (.+) from (["'])([^"'\\]+)\2;?$/.exec(line) ?? [];
    if (given !== undefined) return declared(given, from);
    if (line.startsWith('const load = ')) return line.replace('__non_webpack_require__', 'require');
    const [, start, name] = /^(export (?:default )?)(?:const|function) (\w+)/.exec(line) ?? [];
    if (start === undefined || name === undefined) return line;
    names.push(start === 'export ' ? name : `default: ${name}`);
    return line.slice(start.length);
  });
  if (lines.some((line) => line === null || /^(?:import|export)\b/.test(line))) return null;
  const script = `${forgotten}module.exports = (imported) => {\n${lines.join('\n')}\nreturn {${names.join(', ')}};\n};\n`;
  return {script, imports};

  /** The names that a line takes from a module; null for a form that MDX and Docusaurus do not write. */
  function declared(given: string, from: string): string | null {
    const [, inBraces] = /^\{([^{}]+)\}$/.exec(given) ?? [];
    if (inBraces === undefined && !/^[\w$]+$/.test(given)) return null;
    if (inBraces === 'default as metadata') names.push('metadata');
    const taken = inBraces?.replaceAll(' as ', ': ') ?? `default: ${given}`;
    if (!from.endsWith('.json')) {
      imports.push(from);
      return `const {${taken}} = imported[${JSON.stringify(from)}];`;
    }
    return `const {${taken}} = {default: JSON.parse(${JSON.stringify(readJson(from))})};`;
  }
}
