import {machineRenderer} from '../previews/index.ts';
import {placeSvg} from '../previews/place-svg.ts';

/** A picture of the installed site, as phones and browsers ask for it. */
export interface Icon {
  /** Path below the base URL. */
  file: string;
  /** Width and height in pixels. */
  size: number;
  /** How much of the width the logo takes; all else has the colour of the page. */
  share: number;
  purpose?: 'maskable';
}

export const appleTouchIcon: Icon = {file: 'img/apple-touch-icon.png', size: 180, share: 0.72};

/** Of a maskable one, no more than a circle of four fifths of the width is shown everywhere. */
export const manifestIcons: readonly Icon[] = [
  {file: 'img/icon-192.png', size: 192, share: 1},
  {file: 'img/icon-512.png', size: 512, share: 1},
  {file: 'img/icon-maskable-192.png', size: 192, share: 0.6, purpose: 'maskable'},
  {file: 'img/icon-maskable-512.png', size: 512, share: 0.6, purpose: 'maskable'},
];

/**
 * Draw an icon.
 *
 * @param logo - SVG text with a `viewBox`.
 * @param background - Behind a logo that does not take all of the width.
 * @returns A PNG; null on a machine that cannot draw.
 */
export async function drawIcon(
  {size, share}: Icon,
  logo: string,
  background: string,
): Promise<Uint8Array | null> {
  const renderer = machineRenderer();
  if (!renderer.available) return null;
  const side = size * share;
  const at = (size - side) / 2;
  const place = `x="${at}" y="${at}" width="${side}" height="${side}"`;
  const behind = share < 1 ? `<rect width="100%" height="100%" fill="${background}"/>` : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}">${behind}${placeSvg(logo, place)}</svg>`;
  return (await renderer.renderAsync(svg, {font: {loadSystemFonts: false}})).asPng();
}
