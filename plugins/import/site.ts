import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {activeSvg} from '../bank/page-files/active-svg.ts';
import {mixed} from './source/palette.ts';
import type {SiteFacts, Source} from './source/index.ts';

export interface SiteOptions {
  /** For a look at it: edit links lead to the source, and the menu to the report. */
  trial: {reportPath: string} | null;
}

/**
 * Make the site of a new bank that of a source: its name, language, address, logo, colour and edit links.
 *
 * @param folder - Absolute path of what `viva new` writes.
 */
export function dressSite(folder: string, source: Source, options: SiteOptions): void {
  rmSync(join(folder, 'docs'), {recursive: true, force: true});
  mkdirSync(join(folder, 'docs'));
  const readme = join(folder, 'README.md');
  writeFileSync(readme, readmeOf(readFileSync(readme, 'utf8'), source.site));
  const logo = copyPicture(folder, source.site.logo, 'logo') ?? 'img/logo.svg';
  const favicon = copyPicture(folder, source.site.favicon, 'favicon') ?? logo;
  const path = join(folder, 'docusaurus.config.ts');
  writeFileSync(
    path,
    configOf(readFileSync(path, 'utf8'), source.site, {...options, logo, favicon}),
  );
  const {color} = source.site;
  if (color !== null) writeFileSync(join(folder, 'src/brand.css'), brandOf(color));
}

/** In the dark a colour has to be lighter. */
function brandOf(color: string): string {
  const light = mixed(color, '#ffffff', 0.55);
  const rules = (accent: string, ink: string, soft: string) =>
    `--accent: ${accent}; --accent-ink: ${ink}; --accent-soft: ${soft};`;
  return `/* The colour of the old site. */
:root { ${rules(color, mixed(color, '#000000', 0.2), mixed(color, '#ffffff', 0.9))} }

@media screen {
  [data-theme='dark'] { ${rules(light, mixed(light, '#ffffff', 0.3), mixed(color, '#101119', 0.7))} }
}
`;
}

/** The bank has its own name, and no page about the syntax. */
function readmeOf(template: string, {name}: SiteFacts): string {
  const title = (name ?? 'My bank').replace(/\s+/g, ' ').replace(/[\\`*_[\]<&]/g, '\\$&');
  return replaceAll(template, 'README', [
    ['# My bank', `# ${title}`],
    [' `docs/start-here/writing-questions.md` shows the syntax by example.', ''],
  ]);
}

/** Each has to be there: otherwise the template of new banks is another by now. */
function replaceAll(
  text: string,
  what: string,
  pairs: readonly (readonly [from: string, to: string])[],
): string {
  return pairs.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`The ${what} of a new bank has no \`${from}\`.`);
    return all.replace(from, () => to);
  }, text);
}

/** The value of an option as it stands in a configuration. */
const text = (value: string) => `'${value.replace(/[\\']/g, '\\$&').replace(/\s+/g, ' ')}'`;

/** What a new bank has for links to edit. */
const editTemplate = `// Of GitHub; GitLab has /-/edit/main/, Gitea /_edit/main/.
          ...(repository !== null && {editUrl: \`\${repository}/edit/main/\`}),`;

/** Where the old site was. Who names another origin means its root, as of every bank, unless they name a path too. */
function baseOf(path: string, isTrial: boolean): string {
  if (isTrial) return text(path);
  const own = path === '/' ? "'/'" : `(process.env.SITE_URL ? '/' : ${text(path)})`;
  return `process.env.BASE_URL ?? ${own}`;
}

function configOf(
  template: string,
  site: SiteFacts,
  {trial, logo, favicon}: SiteOptions & {logo: string; favicon: string},
): string {
  const name = site.name ?? 'My bank';
  const menu = trial ? `, items: [{to: ${text(trial.reportPath)}, label: 'Import report'}]` : '';
  // Where the page lies below the docs folder, which the old site's links to edit go on from.
  const place = trial ? '(sources[docPath]?.source || docPath)' : 'docPath';
  const editUrl =
    site.editBase === null ? '' : `editUrl: ({docPath}) => ${text(site.editBase)} + ${place},`;
  const sources =
    editUrl !== '' && trial
      ? "import {readFileSync} from 'node:fs';\nimport path from 'node:path';\n"
      : '';
  const state =
    sources === ''
      ? ''
      : "\nconst sources: Record<string, {source: string} | undefined> = JSON.parse(\n  readFileSync(path.join(__dirname, 'docs/.import.json'), 'utf8'),\n).files;\n";
  const replaced: readonly (readonly [string, string])[] = [
    [
      "navbar: {title: 'My bank', logo: {alt: '', src: 'img/logo.svg', width: 28, height: 28}}",
      `navbar: {title: ${text(name)}, logo: {alt: '', src: ${text(logo)}, width: 28, height: 28}${menu}}`,
    ],
    ["title: 'My bank'", `title: ${text(name)}`],
    [
      "tagline: 'Questions with answers you can say aloud'",
      `tagline: ${text(site.description ?? 'Questions with answers you can say aloud')}`,
    ],
    ["favicon: 'img/logo.svg'", `favicon: ${text(favicon)}`],
    ["'http://localhost:3000'", text(site.origin ?? 'http://localhost:3000')],
    ["process.env.BASE_URL ?? '/'", baseOf(site.basePath, trial !== null)],
    ...(site.repository === null
      ? []
      : ([['REPOSITORY_URL ?? null', `REPOSITORY_URL ?? ${text(site.repository)}`]] as const)),
    ...(editUrl === '' ? [] : ([[editTemplate, editUrl]] as const)),
    ["bank: {pages: 'documents'", "bank: {pages: 'documents', profile: 'mkdocs'"],
    ...(trial
      ? ([
          ["onBrokenLinks: 'throw'", "onBrokenLinks: 'warn'"],
          ["onBrokenAnchors: 'throw'", "onBrokenAnchors: 'warn'"],
        ] as const)
      : []),
    ...(site.language !== null &&
    /^[a-z]{2,3}(?:-[A-Za-z]+)*$/.test(site.language) &&
    site.language !== 'en'
      ? ([
          [
            '  presets: [',
            `  i18n: {defaultLocale: ${text(site.language)}, locales: [${text(site.language)}]},\n  presets: [`,
          ],
        ] as const)
      : []),
    ['\nconst config: Config', `${state}\nconst config: Config`],
  ];
  return replaceAll(sources + template, 'configuration', replaced);
}

/** A picture of the source for the site's own: null for none, and for a drawing that runs script. */
function copyPicture(folder: string, file: string | null, name: string): string | null {
  const end = file === null ? '' : extname(file).toLowerCase();
  if (file === null || !/^\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/.test(end)) return null;
  if (end === '.svg' && activeSvg(readFileSync(file, 'latin1')) !== null) return null;
  copyFileSync(file, join(folder, `static/img/${name}${end}`));
  return `img/${name}${end}`;
}
