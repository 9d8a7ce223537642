import {slug} from '../language/questions/slug.ts';

/** Signs that keep names apart: `C` from `C++`, `NET` from `.NET`. */
const signs = /[^\p{L}\p{M}\p{N}\s_-]/u;

/** What stands between words, or is spelled in the address already. */
const spelled = /(?<=\p{L})(?:\+\+|#)|[&/,:;()'’"–—]|(?<=[\p{L}\p{N}])\./gu;

/**
 * A tag of the front matter with an address of its own: of `C`, `C++` and `C#`, Docusaurus makes
 * one page.
 *
 * @param tag - As written.
 * @returns The tag as it is, unless its name has signs.
 */
export function tagOf(tag: unknown): unknown {
  if (typeof tag === 'number') return String(tag);
  if (typeof tag !== 'string' || !signs.test(tag)) return tag;
  const left = new Set(tag.replace(spelled, '').match(new RegExp(signs, 'gu')));
  let named = tag;
  for (const sign of left) {
    const code = sign === '.' ? 'dot' : (sign.codePointAt(0) ?? 0).toString(16);
    named = named.replaceAll(sign === '.' ? /(?<![\p{L}\p{N}])\./gu : sign, ` ${code} `);
  }

  return {label: tag, permalink: `/${slug(named)}`};
}
