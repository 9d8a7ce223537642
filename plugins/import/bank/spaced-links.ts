import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Source} from '../source/index.ts';
import {outsideCode} from './outside-code.ts';

// Nothing in it can be matched in two ways: a long line takes no longer than it is.
const link = /\]\(([^()<>"'\n]+)(?:("[^"\n]*"|'[^'\n]*')[ \t]*)?\)/g;

/**
 * Write `[Plan](the plan.md)` with its address in `<>`, as only Python-Markdown takes spaces there, where
 * the source has such a file.
 */
export function wrapSpaced(text: string, page: string, {docsDir}: Source): string {
  const wrapped = (all: string, written: string, title: string | undefined) => {
    const address = written.trimEnd();
    if (!/^\S+[ \t]/.test(address)) return all;
    const path = decoded(address.replace(/[?#].*$/, ''));
    const places = [join(docsDir, dirname(page), path), join(docsDir, path)];
    if (!places.some((place) => existsSync(place))) return all;
    return `](<${address}>${title === undefined ? '' : ` ${title}`})`;
  };
  return outsideCode(text, (prose) => prose.replace(link, wrapped));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
