// Usage: node scripts/draw-icons.mjs
// Draws the icons of the installed site from static/img/logo.svg; run it when the logo changes.
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {Resvg} from '@resvg/resvg-js';
import {ROOT} from './lib/paths.mjs';

const folder = path.join(ROOT, 'static/img');
const logo = readFileSync(path.join(folder, 'logo.svg'), 'utf8');
const background = '#fbfaf6';

/**
 * @param {string} name
 * @param {number} size in pixels
 * @param {{share: number, background?: string}} look how much of the width the logo takes
 */
function draw(name, size, {share, background}) {
  const side = 32 / share;
  const start = (side - 32) / 2;
  const picture = logo.replace(
    'viewBox="0 0 32 32"',
    `viewBox="${-start} ${-start} ${side} ${side}"`,
  );
  const image = new Resvg(picture, {
    fitTo: {mode: 'width', value: size},
    ...(background === undefined ? {} : {background}),
  });
  writeFileSync(path.join(folder, `${name}.png`), image.render().asPng());
}

draw('icon-192', 192, {share: 1});
draw('icon-512', 512, {share: 1});
// A circle of four fifths of the width is all that every system shows of it.
draw('icon-maskable-512', 512, {share: 0.6, background});
draw('apple-touch-icon', 180, {share: 0.72, background});
