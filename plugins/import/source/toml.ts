import {readFileSync, statSync} from 'node:fs';
import {parse} from 'smol-toml';
import {isMapping, longestSettings, type Mapping} from './yaml.ts';

/** Names whose tables hold extensions: `[…markdown_extensions.pymdownx.details]`. */
const families =
  /^(?:markdown|markdown\.extensions|material|material\.extensions|pymdownx|pymdownx\.blocks|zensical|zensical\.extensions)$/;

/**
 * Read the settings of Zensical, which are those of MkDocs below `[project]`.
 *
 * @returns The same as from a `mkdocs.yml`, or the reason why there is none.
 */
export function readToml(path: string): {data: Mapping} | {problem: string} {
  try {
    const {size} = statSync(path);
    if (size > longestSettings)
      return {problem: `it has ${size} bytes, more than ${longestSettings}`};
    const {project} = parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    if (!isMapping(project)) return {problem: 'it has no table `[project]`'};
    const {markdown_extensions: extensions} = project;
    return {
      data: {
        ...project,
        ...(isMapping(extensions) && {markdown_extensions: flat(extensions)}),
      },
    };
  } catch (error) {
    return {problem: error instanceof Error ? error.message : String(error)};
  }
}

function flat(table: Mapping, above = ''): Mapping {
  return Object.fromEntries(
    Object.entries(table).flatMap(([key, value]): (readonly [string, unknown])[] => {
      const name = above + key;
      return families.test(name) && isMapping(value)
        ? Object.entries(flat(value, `${name}.`))
        : [[name, value]];
    }),
  );
}
