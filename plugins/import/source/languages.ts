import type {Note} from './types.ts';
import {isMapping, isOn, textOf, type Mapping} from './yaml.ts';

/** The languages of a site, as the plugin `i18n` has them. */
export interface Languages {
  /** `en/a.md`, or `a.en.md`. */
  structure: 'folder' | 'suffix';
  all: readonly string[];
  /** What each is called, where that is said. */
  names: ReadonlyMap<string, string>;
  /** The one whose pages are at the top of the site. */
  first: string;
}

/** Its options, of today's form and of that before. */
export function readLanguages(options: Mapping): Languages | null {
  const {languages, docs_structure: structure, default_language: named} = options;
  const entries = Array.isArray(languages) ? (languages as unknown[]).filter(isMapping) : [];
  const all = isMapping(languages)
    ? Object.keys(languages)
    : entries.flatMap(({locale}) => textOf(locale) ?? []);
  const first = textOf(named) ?? textOf(entries.find((one) => isOn(one.default))?.locale) ?? all[0];
  if (first === undefined) return null;
  const names = new Map(
    isMapping(languages)
      ? Object.entries(languages).map(([locale, name]) => [locale, textOf(name) ?? locale])
      : entries.map(({locale, name}) => [
          textOf(locale) ?? '',
          textOf(name) ?? textOf(locale) ?? '',
        ]),
  );
  const form = structure === 'folder' ? 'folder' : 'suffix';
  return {structure: form, all: [...all, first], names, first};
}

/** The path that a page would have if all languages but the first were folders. */
export function naturalPath(page: string, languages: Languages | null): string {
  if (languages === null) return page;
  const {structure, all, first} = languages;
  if (structure === 'folder') return withoutFolder(page, first);
  const [, own, language = '', end] = /^(.*)\.([\w-]+)(\.[^./]+)$/.exec(page) ?? [];
  if (own === undefined || end === undefined || !all.includes(language)) return page;
  return language === first ? own + end : `${language}/${own}${end}`;
}

/** The path from which a page finds files that all languages share. */
export function sharedPath(page: string, languages: Languages | null): string {
  const folder = languages?.structure === 'folder' ? (page.split('/')[0] ?? '') : '';
  return languages?.all.includes(folder) ? withoutFolder(page, folder) : page;
}

export function withoutFolder(path: string, folder: string | null): string {
  return folder !== null && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}

/** Tell of the languages of a site that has several: a bank is a site of one. */
export function tellLanguages(pages: readonly string[], languages: Languages | null): Note[] {
  if (languages === null) return [];
  const {all, first, structure, names} = languages;
  return [...new Set(all)].flatMap((language): Note[] => {
    if (language === first) return [];
    const own = pages.filter((page) =>
      structure === 'folder' ? page.startsWith(`${language}/`) : page.includes(`.${language}.`),
    );
    const [file] = own;
    if (file === undefined) return [];
    const message = `${names.get(language) ?? language}: ${own.length === 1 ? '1 page' : `${own.length} pages`}, here the first. The site says of them that they are in its one language, and has the direction of that: import each language into a site of its own, so that screen readers speak it and it is read from its own side.`;
    return [{kind: 'translation', file, line: 0, message}];
  });
}

const languageNames = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});

/** Tell of pages such as `a.sr.md` beside `a.md`, where nothing says that they are of another language: by their languages. */
export function tellTranslations(pages: readonly string[]): Note[] {
  const all = new Set(pages);
  const byLanguage = new Map<string, string[]>();
  for (const page of pages) {
    const [, own = '', language = '', end = ''] =
      /^(.*)\.([a-z]{2}(?:[-_][A-Za-z]{2,4})?)(\.[^./]+)$/.exec(page) ?? [];
    const name = own === '' ? undefined : languageNames.of(language.replace('_', '-'));
    if (name === undefined || !all.has(own + end)) continue;
    const known = byLanguage.get(name);
    if (known) known.push(page);
    else byLanguage.set(name, [page]);
  }
  return [...byLanguage].map(([name, [first = '', ...more]]) => ({
    kind: 'translation',
    file: first,
    line: 0,
    message: `${name}: ${more.length + 1} pages, here the first. They are pages of the one bank, beside those of which they are translations: copy each language to a folder of its own, and import each into a site of its own.`,
  }));
}
