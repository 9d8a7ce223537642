import type {Buffer as ShapingBuffer} from 'harfbuzzjs';
import type {Face, Fonts} from './fonts.ts';

/** Draws and measures text. Sizes are in pixels. */
export interface TextPen {
  /** The text without what no font can draw: a gap tells more than a box. */
  drawable: (text: string) => string;
  width: (text: string, style: TextStyle) => number;
  /** SVG of a line whose first letter begins at `x` and whose letters stand on `y`. */
  draw: (text: string, x: number, y: number, style: TextStyle & {color: string}) => string;
}

export interface TextStyle {
  size: number;
  weight: number;
}

interface Run {
  face: Face;
  text: string;
}

interface Glyph {
  outline: string;
  x: number;
  y: number;
  scale: number;
}

const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});

/** Nothing in it joins with what is beside it: what the segmenter finds in fifty times as long. */
const isPlain = /^[ -~]*$/;

/** What a reader takes for one character each. */
export function splitGraphemes(text: string): string[] {
  if (isPlain.test(text)) return text.split('');
  return Array.from(graphemes.segment(text), ({segment}) => segment);
}

/** @param fonts - Prepared for every text that the pen will be given. */
export function createPen(fonts: Fonts): TextPen {
  const buffer = new fonts.harfBuzz.Buffer();

  return {
    drawable: (text) =>
      splitGraphemes(text.normalize('NFC').replace(/\s+/gu, ' '))
        .map((grapheme) => drawablePart(grapheme, fonts))
        .join('')
        .replace(/ +/g, ' ')
        .trim(),
    width: (text, style) => layOut(text, style, fonts, buffer).width,
    draw(text, x, y, style) {
      const {glyphs} = layOut(text, style, fonts, buffer);
      const paths = glyphs.map((glyph) => {
        const place = `translate(${round(x + glyph.x)} ${round(y - glyph.y)})`;
        return `<path transform="${place} scale(${glyph.scale} ${-glyph.scale})" d="${glyph.outline}"/>`;
      });
      return `<g fill="${style.color}">${paths.join('')}</g>`;
    },
  };
}

/** A letter whose accent no font has is drawn without it. */
function drawablePart(grapheme: string, fonts: Fonts): string {
  const codePoints = toCodePoints(grapheme);
  if (fonts.faceOf(codePoints)) return grapheme;
  const base = codePoints.slice(0, 1);
  return fonts.faceOf(base) ? String.fromCodePoint(...base) : '';
}

function layOut(text: string, {size, weight}: TextStyle, fonts: Fonts, buffer: ShapingBuffer) {
  const glyphs: Glyph[] = [];
  let pen = 0;
  for (const {face, text: part} of toRuns(text, fonts)) {
    const {font, outline} = face.at(weight);
    const scale = size / face.unitsPerEm;
    buffer.reset();
    buffer.addText(part);
    buffer.guessSegmentProperties();
    fonts.harfBuzz.shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    buffer.getGlyphInfos().forEach(({codepoint: glyph}, index) => {
      const {xAdvance = 0, xOffset = 0, yOffset = 0} = positions[index] ?? {};
      const path = outline(glyph);
      if (path !== '') {
        glyphs.push({outline: path, x: pen + xOffset * scale, y: yOffset * scale, scale});
      }
      pen += xAdvance * scale;
    });
  }

  return {glyphs, width: pen};
}

/** Stretches of text that one face draws. */
function toRuns(text: string, fonts: Fonts): Run[] {
  const runs: Run[] = [];
  for (const grapheme of splitGraphemes(text)) {
    const face = fonts.faceOf(toCodePoints(grapheme));
    if (!face) continue;
    const last = runs.at(-1);
    if (last?.face === face) last.text += grapheme;
    else runs.push({face, text: grapheme});
  }

  return runs;
}

function toCodePoints(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
