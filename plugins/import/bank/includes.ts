import {readFileSync, statSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {between, filePath, includedPaths, partOf} from '../../language/mkdocs/included.ts';
import {fileInside, type Source} from '../source/index.ts';

/** In bytes. */
const largest = 200_000;

export interface Followed {
  text: string;
  /** Files of the docs folder that the page goes on asking for, by their path below it. */
  files: ReadonlyMap<string, string>;
  /** What is not in the source. */
  missing: readonly string[];
}

/**
 * Follow what a page includes. A file of the docs folder stays one that the page asks for; the text of any
 * other is put in its place, as the bank reads no file outside of it.
 *
 * @param targetOf - Where a page of the source goes; undefined for what is none.
 */
export function followIncludes(
  text: string,
  page: string,
  source: Source,
  targetOf: (page: string) => string | undefined,
): Followed {
  const files = new Map<string, string>();
  const missing: string[] = [];
  if (!/8<|\{[%!]/.test(text)) return {text, files, missing};
  let followed = text;
  for (const reference of new Set(includedPaths(text))) {
    const path = filePath(reference);
    const file = find(path);
    if (file === null) {
      if (!/^(?:[a-z]+:|;)/i.test(path)) missing.push(path);
      continue;
    }
    const place = relative(source.docsDir, file).replaceAll(sep, '/');
    const isPage = /\.(?:md|markdown)$/i.test(place);
    const target = place.startsWith('../') ? undefined : isPage ? targetOf(place) : place;
    if (target === undefined) followed = withText(followed, reference, file);
    else {
      if (!isPage) files.set(target, file);
      followed = exchange(followed, reference, (all) => all.replace(path, () => target));
    }
  }
  return {text: followed, files, missing};

  function find(path: string): string | null {
    const own = join(source.docsDir, page);
    const {docsDir, root, includeDirs} = source;
    const bases = [...includeDirs, dirname(own), docsDir, dirname(docsDir), root];
    for (const base of bases) {
      const file = fileInside(source.root, join(base, path));
      if (file !== null && statSync(file).size <= largest) return file;
    }
    return null;
  }

  function withText(before: string, reference: string, file: string): string {
    const whole = readFileSync(file, 'utf8').replace(/^---\r?\n[^]*?\n---\r?\n/, '');
    const base = relative(dirname(join(source.docsDir, page)), dirname(file)).replaceAll(sep, '/');
    return exchange(before, reference, (all, indent) => {
      const isSnippet = all.includes('8<');
      const part = isSnippet
        ? partOf(whole, reference)
        : between(whole, all).replace(
            /(\]\(<?|\s(?:src|href)=["'])(?![a-z][a-z\d+.-]*:|[/#?<>)])/gi,
            base === '' ? '$1' : `$1${base}/`,
          );
      return part
        .trim()
        .split('\n')
        .map((line) => (line === '' ? '' : indent + line))
        .join('\n');
    });
  }
}

/** Exchange each place that asks for a file: a line of snippets, or a tag of include-markdown. */
function exchange(
  text: string,
  reference: string,
  by: (all: string, indent: string) => string,
): string {
  const asks =
    /^([ \t>]*)(-{2,}8<-{2,}[ \t]+["'][^"'\n]+["'][ \t]*)$|^([ \t>]*)(\{(?:%[^]{0,500}?%|![^!\n]{1,300}!)\})/gm;
  return text.replace(
    asks,
    (all: string, indent: string | undefined, line: string | undefined, space?: string) =>
      includedPaths(line ?? all.trim()).includes(reference) ? by(all, indent ?? space ?? '') : all,
  );
}
