import {readFileSync, statSync} from 'node:fs';
import {dirname, join, posix, relative, sep} from 'node:path';
import {between, filePath, includedPaths, partOf} from '../../language/mkdocs/included.ts';
import {fileInside, type Source} from '../source/index.ts';

/** In bytes. */
const largest = 200_000;

/** Files in files, and of all of them those whose text a page may get: they may include each other. */
const deepest = 5;
const mostFiles = 200;

/** An address that is followed from where it stands, before its first letter. */
const nearLink =
  /(\]\(\s*<?|^[ \t]*\[[^\]\n]+\]:\s+<?|\s(?:src|href)=["'])(?![a-z][a-z\d+.-]*:|[/#?<>)])/im;

const fence = /^[ \t>]*(`{3,}|~{3,})[^\n]*\n[^]*?^[ \t>]*\1[`~]*[ \t]*\r?$/gm;

export interface Followed {
  text: string;
  /** Files of the docs folder that the page goes on asking for, by their path below it. */
  files: ReadonlyMap<string, string>;
  /** What is not there, and why. */
  missing: ReadonlyMap<string, string>;
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
  const missing = new Map<string, string>();
  if (!/8<|\{[%!]/.test(text)) return {text, files, missing};
  let left = mostFiles;
  return {text: follow(text, dirname(join(source.docsDir, page)), []), files, missing};

  /**
   * @param folder - Of the file whose text it is.
   * @param around - Files that the text is put into, as another asks for it.
   */
  function follow(asking: string, folder: string, around: readonly string[]): string {
    let followed = listsAsLines(asking);
    for (const reference of new Set(includedPaths(followed))) {
      const path = filePath(reference);
      const file = find(path, folder);
      if (file === null) {
        if (!/^(?:[a-z]+:|;)/i.test(path)) missing.set(path, 'is not in the source');
        continue;
      }
      const {size} = statSync(file);
      if (size > largest) {
        const most = largest.toLocaleString('en');
        const why = `has ${size.toLocaleString('en')} bytes, and what is included may have ${most}`;
        missing.set(path, `${why}: divide it, and include its parts`);
        continue;
      }
      const place = relative(source.docsDir, file).replaceAll(sep, '/');
      const isPage = /\.(?:md|markdown)$/i.test(place);
      const target = place.startsWith('../') ? undefined : isPage ? targetOf(place) : place;
      if (target !== undefined && !leadsAstray(followed, reference, file, target)) {
        if (!isPage) files.set(target, file);
        followed = exchange(followed, reference, (all) => all.replace(path, () => target));
      } else if (around.includes(file)) missing.set(path, 'includes itself');
      else if (around.length >= deepest || --left < 0) missing.set(path, 'is one too many');
      else followed = withText(followed, reference, file, around);
    }
    return followed;
  }

  /**
   * Whether the links of a file would be followed from the wrong place: those of a page are written for its own,
   * those of another file for what the page was.
   */
  function leadsAstray(asking: string, reference: string, file: string, target: string): boolean {
    if (posix.dirname(target) === posix.dirname(targetOf(page) ?? page) && target.endsWith('.md'))
      return false;
    // Code may look like a link, and leads nowhere.
    if (!/\.(?:md|markdown|txt|html?)$/i.test(file)) return false;
    const snippets = [...asking.replace(fence, '').matchAll(/-8<-+[ \t]+["']([^"'\n]+)["']/g)].map(
      ([, path]) => path,
    );
    return snippets.includes(reference) && nearLink.test(readFileSync(file, 'utf8'));
  }

  function find(path: string, folder: string): string | null {
    const {docsDir, root, includeDirs} = source;
    const bases = [...includeDirs, folder, docsDir, dirname(docsDir), root];
    const files = bases.flatMap((base) => fileInside(source.root, join(base, path)) ?? []);
    return files.find((file) => statSync(file).size <= largest) ?? files[0] ?? null;
  }

  function withText(
    before: string,
    reference: string,
    file: string,
    around: readonly string[],
  ): string {
    const whole = readFileSync(file, 'utf8').replace(/^\uFEFF?(?:---\r?\n[^]*?\n---\r?\n)?/, '');
    const base = relative(dirname(join(source.docsDir, page)), dirname(file)).replaceAll(sep, '/');
    return exchange(before, reference, (all, indent) => {
      const isSnippet = all.includes('8<');
      const part = isSnippet
        ? partOf(whole, reference)
        : between(whole, all).replace(
            /(\]\(<?|\s(?:src|href)=["'])(?![a-z][a-z\d+.-]*:|[/#?<>)])/gi,
            base === '' ? '$1' : `$1${base}/`,
          );
      return (
        follow(part, dirname(file), [...around, file])
          // The indent of the first line says what its text is, as that of the others does.
          .replace(/^(?:[ \t]*\r?\n)+/, '')
          .trimEnd()
          .split('\n')
          .map((line) => (line === '' ? '' : indent + line))
          .join('\n')
      );
    });
  }
}

/** A list of files between two lines of snippets, as a line for each. */
function listsAsLines(text: string): string {
  return text.replace(
    /^([ \t>]*)-+8<-+[ \t]*\r?\n([^]*?)\r?\n[ \t>]*-+8<-+[ \t]*$/gm,
    (_all, indent: string, list: string) =>
      list
        .split('\n')
        .map((line) => line.replace(/^[ \t>]*/, '').trim())
        .filter((name) => name !== '' && !name.startsWith(';'))
        .map((name) => `${indent}--8<-- ${name.includes('"') ? `'${name}'` : `"${name}"`}`)
        .join('\n'),
  );
}

/** Exchange each place that asks for a file: a line of snippets, or a tag of include-markdown. */
function exchange(
  text: string,
  reference: string,
  by: (all: string, indent: string) => string,
): string {
  const asks =
    /^([ \t>]*)(-+8<-+[ \t]+["'][^"'\n]+["'][ \t]*)$|^([ \t>]*)(\{(?:%[^]{0,500}?%|![^!\n]{1,300}!)\})/gm;
  return text.replace(
    asks,
    (all: string, indent: string | undefined, line: string | undefined, space?: string) =>
      includedPaths(line ?? all.trim()).includes(reference) ? by(all, indent ?? space ?? '') : all,
  );
}
