import {linkPlaceholder, linksFrom} from './link-placeholders.ts';

/*
 * When the site is built, only Node runs the modules of pages, to write their HTML. So each is
 * kept as a script that Node loads by itself: the bundler has nothing to read, to hold in memory
 * or to write but a few lines that lead there.
 */

/** A page's module in two parts. */
export interface PageScript {
  /** CommonJS whose export is a function of what the page imports, and of where its links to files lead. */
  script: string;
  /** The module, but for the path of the script, which comes in between. */
  before: string;
  after: string;
}

/** The script's name for the addresses of links to files. */
const list = '_fileLinks';

/**
 * Takes the script out of Node's list of modules, and out of that of what loaded it. All pages' scripts together
 * are several times as large as the bank, and each is for one page.
 */
export const forgotten =
  'delete require.cache[__filename];\nif (module.parent) module.parent.children = [];\n';

/** Lets go of what it loaded once it is used, as a page is rendered once. */
const rendering = `let page = load();
export const toc = page.toc;
export default function MDXContent(props) {
  const {MDXContent: render} = page ?? load();
  page = undefined;
  return render(props);
}
`;

/**
 * @param code - A page's module, as MDX writes it.
 * @param links - How many links to files it has: what comes after the script has a placeholder for each.
 * @returns Null for one that exports more than MDX and Docusaurus do.
 */
export function toPageScript(code: string, links = 0): PageScript | null {
  // Comments of the page come first.
  const [start = '', imports = ''] = /^(?:\/\*[^]*?\*\/\s*)*((?:import .+;\n)*)/.exec(code) ?? [];
  const body = code.slice(start.length);
  const exports = body.match(/^export .*/gm) ?? [];
  const known = ['export const toc = ', 'export default function MDXContent('];
  const complete =
    exports.length === 2 && known.every((name, index) => exports[index]?.startsWith(name));
  if (!complete || /^import /m.test(body)) return null;

  const names = importedNames(imports);
  const given = [...names];
  if (links > 0) {
    names.push(list);
    given.push(JSON.stringify(Array.from({length: links}, (_, index) => linkPlaceholder(index))));
  }
  const plain = body.replace(/^export (?:default )?(?=const toc|function MDXContent)/gm, '');
  return {
    script: `${forgotten}module.exports = (${names.join(', ')}) => {\n${linksFrom(list, plain, links)}\nreturn {toc, MDXContent};\n};\n`,
    before: `${imports}const load = () => __non_webpack_require__(`,
    after: `)(${given.join(', ')});\n${rendering}`,
  };
}

/** The names that imports give to what they import. */
function importedNames(imports: string): string[] {
  return [...imports.matchAll(/^import (.+) from /gm)].flatMap(([, names = '']) =>
    names
      .replace(/[{}]/g, '')
      .split(',')
      .map(
        (name) =>
          name
            .trim()
            .split(/\s+as\s+/)
            .at(-1) ?? '',
      ),
  );
}
