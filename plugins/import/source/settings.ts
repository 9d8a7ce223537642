import {dirname, join} from 'node:path';
import {fileInside} from './list-pages.ts';
import {readToml} from './toml.ts';
import {isMapping, readYaml, textOf, type Mapping} from './yaml.ts';

/** Files that `INHERIT` leads through. */
const deepest = 5;

type Tell = (kind: string, message: string) => void;

/**
 * The settings of a file, over those of the file that its `INHERIT` names.
 *
 * @param root - Absolute real path that no file may be outside of.
 */
export function readSettings(
  file: string,
  root: string,
  tell: Tell,
  depth = 1,
): {data: Mapping} | {problem: string} {
  const read = /\.toml$/i.test(file) ? readToml(file) : readYaml(file);
  if ('problem' in read) return read;
  const name = textOf(read.data.INHERIT);
  if (name === null) return read;
  const path = depth < deepest ? fileInside(root, join(dirname(file), name)) : null;
  const above = path === null ? null : readSettings(path, root, tell, depth + 1);
  if (above === null || 'problem' in above) {
    const why = above === null ? 'it is not in the folder of the source' : above.problem;
    tell('inherit', `INHERIT names \`${name}\`, whose settings are missing: ${why}.`);
    return read;
  }
  return {data: merged(above.data, read.data)};
}

function merged(below: Mapping, above: Mapping): Mapping {
  const both = Object.keys(above).filter((key) => Object.hasOwn(below, key));
  const inner = both.flatMap((key) => {
    const [one, other] = [below[key], above[key]];
    return isMapping(one) && isMapping(other) ? [[key, merged(one, other)] as const] : [];
  });
  return {...below, ...above, ...Object.fromEntries(inner)};
}

/** Plugins whose work is done here in another way, or that only change the look. */
const known =
  /^(?:material\/)?(?:search|offline|awesome-pages|awesome-nav|section-index|macros|markdownextradata|redirects|exclude|i18n|meta|tags|minify|social|rss|git-.*|glightbox|autorefs|htmlproofer|privacy|optimize|typeset|info|print-site|quiz|mkdocs_quiz|mkdocs-quiz|exclude-search|charts|panzoom|include-markdown|snippets|literate-nav|ezlinks|roamlinks|wikilinks|open-in-new-tab|group)$/;

/** What is lost without a plugin, where more can be said than its name. */
const lost: Readonly<Record<string, string>> = {
  blog: 'posts are pages here, under the paths of their files; their addresses with a date lead nowhere',
  mike: 'this is one version of the site; addresses below `/latest/` or a number are for the host to lead on',
  'gen-files': 'pages that it writes while the site is built are missing',
  mkdocstrings: 'what it takes from code stays as `:::` lines',
  'table-reader':
    'tables of other files are missing: `{{ read_csv(…) }}` is shown as it is written',
  'mkdocs-jupyter': 'notebooks are missing',
  monorepo: 'sites that it includes are missing',
  multirepo: 'pages of other repositories are missing',
};

const extensions =
  /^(?:markdown\.extensions\.)?(?:abbr|admonition|attr_list|codehilite|def_list|extra|fenced_code|footnotes|legacy_attrs|legacy_em|md_in_html|meta|sane_lists|smarty|tables|toc|wikilinks|mdx_math|mdx_truly_sane_lists|markdown_include\.include|callouts|github-callouts|gfm_admonition|material\.extensions\..*|pymdownx\.(?:arithmatex|b64|betterem|blocks\..*|caret|details|emoji|escapeall|extra|highlight|inlinehilite|keys|magiclink|mark|saneheaders|smartsymbols|snippets|superfences|tabbed|tasklist|tilde))$/;

/** Settings that change the look or the foot of every page. */
const others: readonly (readonly string[])[] = [
  ['extra_css'],
  ['extra_javascript'],
  ['theme', 'custom_dir'],
  ['extra', 'analytics'],
  ['extra', 'consent'],
  ['extra', 'social'],
  ['extra', 'alternate'],
  ['extra', 'version'],
  ['copyright'],
];

/** Tell what of a configuration has no place here. */
export function tellOthers(data: Mapping, names: {plugins: Names; extensions: Names}, tell: Tell) {
  for (const name of names.plugins) {
    const why = lost[name.replace(/^material\//, '')];
    if (why !== undefined) tell('plugin', `The plugin \`${name}\`: ${why}.`);
    else if (!known.test(name)) tell('plugin', `The plugin \`${name}\` was not taken along.`);
  }
  for (const name of names.extensions) {
    if (!extensions.test(name)) {
      tell('extension', `The extension \`${name}\`: what it reads is shown as it is written.`);
    }
  }
  if (data.hooks !== undefined) tell('hooks', 'Hooks run Python, and were not taken along.');
  const found = others.filter((path) => {
    const value = path.reduce<unknown>((at, key) => (isMapping(at) ? at[key] : undefined), data);
    return value !== undefined && value !== null;
  });
  for (const path of found) tell('setting', `\`${path.join('.')}\` was not taken along.`);
}

type Names = Iterable<string>;
