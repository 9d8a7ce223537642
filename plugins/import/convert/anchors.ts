import GithubSlugger from 'github-slugger';
import {visit} from 'unist-util-visit';
import {plainText} from '../../language/questions/plain-text.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Anchor} from './types.ts';

/**
 * The anchors that a page had where it came from: of each heading that of Python-Markdown (MkDocs),
 * that of pymdownx with letters of all scripts, that of GitHub, and the ids that its author wrote.
 */
export function oldAnchors({page}: SourcePage): Anchor[] {
  const anchors = new Map<string, Anchor>();
  const add = (old: string, title: string, line: number) => {
    if (old !== '' && !anchors.has(old)) anchors.set(old, {old, title, line});
  };
  const mkdocs = new UniqueIds();
  const unicode = new UniqueIds();
  const github = new UniqueIds('-');

  visit(page.tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === 'html') {
      for (const [, id = ''] of node.value.matchAll(
        /<[a-z][^<>]*?\s(?:id|name)=["']?([^"'\s<>]+)/gi,
      )) {
        add(id, '', line);
      }
    }
    if (node.type !== 'heading') return;
    const written = plainText(node);
    const [group, inside = ''] = /\s*\{:?\s*([^{}]*)\}\s*$/.exec(written) ?? [];
    const id = /#([^\s#.]+)/.exec(inside)?.[1];
    const title =
      group !== undefined && /[#.=]/.test(inside) ? written.slice(0, -group.length) : written;
    add(id ?? mkdocs.next(asciiSlug(title)), title, line);
    add(unicode.next(unicodeSlug(title)), title, line);
    add(github.next(GithubSlugger.slug(written)), title, line);
  });
  return [...anchors.values()];
}

/** `slugify` of Python-Markdown's `toc`: what is no ASCII is dropped. */
function asciiSlug(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[^\0-\x7F]/g, '');
  return ascii
    .replace(/[^\w\s-]/g, '')
    .trim()
    .toLowerCase()
    .replace(/[-\s]+/g, '-');
}

/** `pymdownx.slugs.slugify` in lower case. */
function unicodeSlug(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_\- ]/gu, '')
    .trim()
    .toLowerCase()
    .replaceAll(' ', '-');
}

/** A slug that is taken, or empty, counts up: `unique` of Python-Markdown, and GitHub's. */
class UniqueIds {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(readonly sign: '_' | '-' = '_') {}

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
