import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The families, the first that has a character draws it. The site's own comes first; Noto has
 * Greek, Cyrillic, Vietnamese and Devanagari; its Chinese one (5 MB) has kana too.
 */
const families = ['figtree', 'noto-sans', 'noto-sans-sc'] as const;

/** A file that holds a part of a family's characters. */
export interface FontFile {
  /** Absolute path of a variable font in WOFF2. */
  path: string;
  /** Whether the file is meant for a character; it may lack it all the same. */
  covers: (codePoint: number) => boolean;
}

/** List the files of all families, best first. */
export function listFontFiles(): FontFile[] {
  return families.flatMap((family) => {
    const folder = `@fontsource-variable/${family}`;
    const subsets = readJson(`${folder}/unicode.json`) as Record<string, string>;
    return Object.entries(subsets).map(([subset, ranges]) => {
      // A numbered part is "[4]" in the list and "4" in the name of its file.
      const name = `${family}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`;
      return {path: require.resolve(`${folder}/files/${name}`), covers: inRanges(ranges)};
    });
  });
}

/** The versions of all families, for what is kept from one build to the next. */
export function fontVersions(): string[] {
  return families.map((family) => {
    const {version} = readJson(`@fontsource-variable/${family}/package.json`) as {version: string};
    return `${family} ${version}`;
  });
}

function readJson(specifier: string): unknown {
  return JSON.parse(readFileSync(require.resolve(specifier), 'utf8'));
}

/** @param ranges - As in CSS: `U+0370-0377,U+2116`. */
function inRanges(ranges: string): FontFile['covers'] {
  const pairs = ranges.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [parseInt(first, 16), parseInt(last, 16)] as const;
  });
  return (codePoint) => pairs.some(([first, last]) => codePoint >= first && codePoint <= last);
}
