import {readFileSync} from 'node:fs';
import {inflateSync} from 'node:zlib';
import {expect, it} from 'vitest';
import {defaultLevels} from '../../language/questions/difficulty.ts';
import {readColors} from '../../bank/brand.ts';
import {previewLevels} from './colors.ts';
import {drawPreview} from './draw-preview.ts';
import {loadFonts} from './fonts.ts';
import {previewSvg, previewText} from './template.ts';
import {createPen} from './text.ts';
import type {Preview} from './types.ts';

const {light} = readColors([readFileSync('plugins/theme/css/tokens.css', 'utf8')]);
const {background = '', ink = '', accent = ''} = light;

const preview: Preview = {
  siteTitle: 'A bank',
  logo: readFileSync('static/img/logo.svg', 'utf8'),
  colors: {background, ink, accent, stage: '#221b57'},
  topic: 'AWS',
  title: 'Questions for those who draw plane figures',
  counts: {beginner: 6, intermediate: 9, advanced: 5},
  levels: previewLevels(defaultLevels, light),
};

const draw = async (change: Partial<Preview> = {}) =>
  Buffer.from(await drawPreview({...preview, ...change}));

async function toSvg(change: Partial<Preview>): Promise<string> {
  const changed = {...preview, ...change};
  const fonts = await loadFonts();
  await fonts.prepare(previewText(changed));
  return previewSvg(changed, createPen(fonts));
}

/** A PNG's chunks, by type. */
function chunksOf(png: Buffer): Record<string, Buffer> {
  const chunks: Record<string, Buffer> = {};
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    chunks[png.toString('latin1', at + 4, at + 8)] = png.subarray(
      at + 8,
      at + 8 + png.readUInt32BE(at),
    );
  }
  return chunks;
}

it('is a PNG of 1200 by 630 pixels on the colour of the page', async () => {
  const png = await draw();
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const {IHDR, PLTE, IDAT = Buffer.of(), IEND} = chunksOf(png);
  expect([IHDR?.readUInt32BE(0), IHDR?.readUInt32BE(4)]).toEqual([1200, 630]);
  const rows = inflateSync(IDAT);
  expect(rows).toHaveLength(1201 * 630);
  const first = 3 * (rows[1] ?? -1);
  expect(`#${PLTE?.toString('hex', first, first + 3)}`).toBe(light.background);
  expect(IEND).toHaveLength(0);
});

it('of a question shows who asks, the question, its level and its hint, on the stage', async () => {
  const asked = {
    siteTitle: preview.siteTitle,
    logo: preview.logo,
    colors: preview.colors,
    levels: preview.levels,
    topic: 'Shapes',
    title: 'Why does a circle have no corners?',
    asks: 'The interviewer asks',
    level: 'intermediate',
    hint: 'Go round it.',
  };
  const first = Buffer.from(await drawPreview(asked));
  const {IHDR} = chunksOf(first);
  expect([IHDR?.readUInt32BE(0), IHDR?.readUInt32BE(4)]).toEqual([800, 420]);
  for (const change of [
    {title: 'Why?'},
    {asks: 'Asked'},
    {level: 'advanced'},
    {level: null},
    {hint: ''},
    {topic: 'Solids'},
    {siteTitle: 'Other'},
  ]) {
    const other = Buffer.from(await drawPreview({...asked, ...change}));
    expect(other.equals(first), JSON.stringify(change)).toBe(false);
  }
});

it('is the same, byte for byte, for the same preview', async () => {
  expect((await draw()).equals(await draw())).toBe(true);
});

it.each<[string, Partial<Preview>]>([
  ['title', {title: 'Questions for those who draw plane figure'}],
  ['topic', {topic: 'Amazon'}],
  ['count', {counts: {...preview.counts, advanced: 6}}],
  ['site', {siteTitle: 'Other'}],
  ['level name', {levels: previewLevels(defaultLevels, light, {'level.beginner': 'Anfang'})}],
  ['logo', {logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'}],
])('shows another %s', async (_, change) => {
  expect((await draw()).equals(await draw(change))).toBe(false);
});

it('shows the levels that there are, the hardest in the darkest ink', async () => {
  const [beginner, intermediate, advanced] = preview.levels.map(({bar}) => `rx="7" fill="${bar}"`);
  expect(preview.levels.map(({bar}) => bar)).toContain(ink);
  const svg = await toSvg({counts: {beginner: 1, advanced: 2}});
  expect(svg).toContain(beginner);
  expect(svg).toContain(advanced);
  expect(svg).not.toContain(intermediate);
  const none = await toSvg({counts: {}});
  expect(none).not.toContain(advanced);
});

it('shows a level that has a colour in it', async () => {
  const levels = previewLevels(
    defaultLevels.map((level) => ({...level, tone: 'green' as const})),
    light,
  );
  expect(await toSvg({levels, counts: {beginner: 1}})).toContain(`<g fill="${light.green}">`);
});

it.each(['Ερωτήσεις', 'Вопросы', 'क्षेत्रीय', '面试问题', 'Đặng', 'こたえ'])(
  'has letters for %s',
  async (title) => {
    const fonts = await loadFonts();
    await fonts.prepare(title);
    const pen = createPen(fonts);
    expect(pen.drawable(title)).toBe(title);
    expect(pen.draw(title, 0, 0, {size: 10, weight: 700, color: 'red'})).toContain('<path');
  },
);

it('leaves out what no font has, and the gap it leaves', async () => {
  const title = 'Ship 🚀 it, \u{E000}now';
  const fonts = await loadFonts();
  await fonts.prepare(title);
  expect(createPen(fonts).drawable(title)).toBe('Ship it, now');
});

it('shapes letters that change with their neighbours', async () => {
  const fonts = await loadFonts();
  await fonts.prepare('क्षेत्र');
  const pen = createPen(fonts);
  const width = (text: string) => pen.width(text, {size: 100, weight: 700});
  // "क्ष" is one letter, narrower than its parts.
  expect(width('क्ष')).toBeLessThan(width('क') + width('ष'));
});

it('says outlines in whole units, which nobody sees', async () => {
  const svg = await toSvg({});
  const outlines = Array.from(
    svg.matchAll(/ d="(M[^"]*)"\/><path transform/g),
    ([, path = '']) => path,
  );
  expect(outlines.length).toBeGreaterThan(20);
  expect(outlines.filter((path) => path.includes('.'))).toEqual([]);
});

it('keeps every mark of a hostile title out of the picture’s own language', async () => {
  const svg = await toSvg({title: '</svg><script>&"\'', topic: '<image href="x"/>'});
  expect(svg).not.toMatch(/<script|<image|&/);
  await expect(draw({title: '</svg>&'})).resolves.toBeInstanceOf(Buffer);
});
