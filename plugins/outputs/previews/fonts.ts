import {readFile} from 'node:fs/promises';
import type {Font} from 'harfbuzzjs';
import decompress from 'woff2-encoder/decompress';
import {listFontFiles} from './font-files.ts';
import {loadHarfBuzz} from './load-harfbuzz.cjs';

export type HarfBuzz = Awaited<ReturnType<typeof loadHarfBuzz>>;

/** A font file that was read. */
export interface Face {
  /** Font units in one em. */
  unitsPerEm: number;
  has: (codePoint: number) => boolean;
  /** The face at a weight of 100 to 900. */
  at: (weight: number) => WeightedFont;
}

/** A face at one weight. */
export interface WeightedFont {
  font: Font;
  /** A glyph's outline as SVG path data in whole font units, y upwards; empty for a space. */
  outline: (glyph: number) => string;
}

/** Every font there is; a file is read when the first character asks for it. */
export interface Fonts {
  harfBuzz: HarfBuzz;
  /** Read what a text needs. Before `faceOf` is asked for its characters. */
  prepare: (text: string) => Promise<void>;
  /** The best face that has all these code points; `null` when none has. */
  faceOf: (codePoints: readonly number[]) => Face | null;
}

/** Joiners, variation selectors and their like: no font needs to have them. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

export async function loadFonts(): Promise<Fonts> {
  const harfBuzz = await loadHarfBuzz();
  const files = listFontFiles().map((file) => ({...file, face: null as Face | null}));
  const prepared = new Set<string>();

  return {
    harfBuzz,
    async prepare(text) {
      for (const character of new Set(text)) {
        if (prepared.has(character)) continue;
        const codePoint = character.codePointAt(0) ?? 0;
        for (const file of files) {
          if (!file.covers(codePoint)) continue;
          file.face ??= await readFace(file.path, harfBuzz);
          if (file.face.has(codePoint)) break;
        }
        prepared.add(character);
      }
    },
    faceOf(codePoints) {
      const needed = codePoints.filter((code) => !ignorable.test(String.fromCodePoint(code)));
      return files.find(({face}) => face !== null && needed.every(face.has))?.face ?? null;
    },
  };
}

async function readFace(path: string, harfBuzz: HarfBuzz): Promise<Face> {
  const bytes = await decompress(await readFile(path));
  const face = new harfBuzz.Face(new harfBuzz.Blob(bytes));
  const regular = new harfBuzz.Font(face);
  const weights = new Map<number, WeightedFont>();

  return {
    unitsPerEm: readUnitsPerEm(face.referenceTable('head'), path),
    has: (codePoint) => regular.nominalGlyph(codePoint) !== undefined,
    at(weight) {
      let weighted = weights.get(weight);
      if (!weighted) {
        const font = new harfBuzz.Font(face);
        font.setVariations([new harfBuzz.Variation('wght', weight)]);
        weighted = {font, outline: remember((glyph) => wholeUnits(font.glyphToPath(glyph)))};
        weights.set(weight, weighted);
      }
      return weighted;
    },
  };
}

/** https://learn.microsoft.com/typography/opentype/spec/head */
function readUnitsPerEm(head: Uint8Array | undefined, path: string): number {
  if (!head) throw new Error(`${path} has no "head" table. Reinstall the packages: npm ci`);
  return new DataView(head.buffer, head.byteOffset).getUint16(18);
}

/** A font unit is less than a tenth of a pixel; its fifteen decimals would be two thirds of a picture's SVG. */
function wholeUnits(path: string): string {
  return path.replace(/-?\d+\.\d+/g, (units) => `${Math.round(Number(units))}`);
}

function remember(read: (key: number) => string): (key: number) => string {
  const known = new Map<number, string>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = read(key)));
    return value;
  };
}
