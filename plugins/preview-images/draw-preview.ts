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
 * @returns A PNG of 1200 by 630 pixels; the same bytes for the same preview.
 * @throws {Error} When the renderer cannot be loaded; the message has the fix.
 */
export async function drawPreview(preview: Preview): Promise<Uint8Array> {
  const renderer = machineRenderer();
  if (!renderer.available) throw new Error(renderer.problem);
  const {fonts, pen} = await (tools ??= loadTools());
  await fonts.prepare(previewText(preview).normalize('NFC'));
  const svg = previewSvg(preview, pen);
  const image = await renderer.renderAsync(svg, {font: {loadSystemFonts: false}});
  const {width, height, pixels} = image;
  return (await encodeIndexedPng({width, height, data: pixels})) ?? image.asPng();
}

async function loadTools(): Promise<Tools> {
  const fonts = await loadFonts();
  return {fonts, pen: createPen(fonts)};
}
