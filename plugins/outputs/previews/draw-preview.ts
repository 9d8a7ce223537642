import {loadFonts, type Fonts} from './fonts.ts';
import {encodeIndexedPng} from './png.ts';
import {machineRenderer} from './renderer.ts';
import {previewSvg, previewText} from './template.ts';
import {createPen, type TextPen} from './text.ts';
import type {Preview} from './types.ts';

interface Tools {
  fonts: Fonts;
  pen: TextPen;
}

let tools: Promise<Tools> | undefined;

/**
 * Draw a preview image.
 *
 * @returns A PNG of 1200 by 630 pixels, 800 by 420 of a question or where the preview says so; the same bytes for the same preview.
 * @throws {Error} When the renderer cannot be loaded; the message has the fix.
 */
export async function drawPreview(given: Preview): Promise<Uint8Array> {
  const preview = {
    ...given,
    title: start(given.title),
    topic: start(given.topic),
    ...('hint' in given && {hint: start(given.hint)}),
  };
  const renderer = machineRenderer();
  if (!renderer.available) throw new Error(renderer.problem);
  const {fonts, pen} = await (tools ??= loadTools());
  await fonts.prepare(previewText(preview).normalize('NFC'));
  const svg = previewSvg(preview, pen);
  const image = await renderer.renderAsync(svg, {font: {loadSystemFonts: false}});
  const {width, height, pixels} = image;
  return (await encodeIndexedPng({width, height, data: pixels})) ?? image.asPng();
}

/** In UTF-16 units: more than there is room for, so that a text of any length is laid out in a moment. */
const longest = 1000;

/** The part of a text that may be seen. */
function start(text: string): string {
  return text.length > longest ? Array.from(text.slice(0, longest)).slice(0, -1).join('') : text;
}

async function loadTools(): Promise<Tools> {
  const fonts = await loadFonts();
  return {fonts, pen: createPen(fonts)};
}
