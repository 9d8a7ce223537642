import GithubSlugger from 'github-slugger';

/** How the old site made anchors of headings, where its configuration says so. */
export interface AnchorStyle {
  /** Letters of all scripts stay: `slugify` of pymdownx, or `slugify_unicode`. */
  unicode: boolean;
  /** Capital letters stay too. */
  cased: boolean;
  /** Between words. */
  separator: string;
}

export const plainStyle: AnchorStyle = {unicode: false, cased: false, separator: '-'};

/** The forms that an anchor may have had, each with what makes it the only one of its page. */
export class OldSlugs {
  readonly #forms: readonly {slug: (title: string) => string; ids: UniqueIds}[];

  /** @param written - Ids that the author gave: no other heading has them. */
  constructor(style: AnchorStyle, written: Iterable<string>) {
    const own = [...written];
    const {separator, cased} = style;
    const form = (slug: (title: string) => string, sign: '_' | '-' = '_') => ({
      slug,
      ids: new UniqueIds(sign, own),
    });
    const casing = (text: string) => (cased ? text : text.toLowerCase());
    this.#forms = [
      ...(style.unicode
        ? []
        : [form((title) => ofPython(asciiOf(title).toLowerCase(), separator))]),
      form((title) => casing(ofPymdownx(title, separator))),
      form((title) => ofPython(casing(title.normalize('NFKC')), separator)),
      form((title) => GithubSlugger.slug(title), '-'),
    ];
  }

  /** Of the next heading of the page: first the one that it most likely had. */
  next(title: string): string[] {
    return [...new Set(this.#forms.map(({slug, ids}) => ids.next(slug(title))))];
  }
}

/** What is no ASCII is dropped. */
function asciiOf(text: string): string {
  return text.normalize('NFKD').replace(/[^\0-\x7F]/g, '');
}

/** `slugify` of Python-Markdown's `toc`. */
function ofPython(text: string, separator: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')
    .trim()
    .replace(
      new RegExp(`[\\s${separator.replace(/[\\\]^-]/g, String.raw`\$&`)}]+`, 'gu'),
      separator,
    );
}

/** `pymdownx.slugs.slugify`. */
function ofPymdownx(text: string, separator: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .trim()
    .replaceAll(' ', separator);
}

/** A slug that is taken, or empty, counts up: `unique` of Python-Markdown, and GitHub's. */
class UniqueIds {
  readonly #taken: Set<string>;
  readonly #counts = new Map<string, number>();

  constructor(
    readonly sign: '_' | '-',
    taken: Iterable<string>,
  ) {
    this.#taken = new Set(taken);
  }

  next(slug: string): string {
    const parts = this.sign === '_' ? /^(.+)_(\d+)$/.exec(slug) : null;
    const start = parts?.[1] ?? slug;
    let count = this.#counts.get(slug) ?? Number(parts?.[2] ?? 0);
    let id = slug;
    while (id === '' || this.#taken.has(id)) id = `${start}${this.sign}${++count}`;
    this.#counts.set(slug, count);
    this.#taken.add(id);
    return id;
  }
}
