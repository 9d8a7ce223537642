import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {colors} from '../plugins/outputs/previews/colors.ts';

it('preview images have the colours of the site', () => {
  const css = readFileSync('plugins/theme/css/tokens.css', 'utf8');
  // The first block is the light look.
  const light = /\{[^}]*--[^}]*\}/.exec(css)?.[0] ?? '';
  const site = Object.fromEntries(
    Object.keys(colors).map((name) => [
      name,
      new RegExp(`--${name}: (#[0-9a-f]+);`).exec(light)?.[1],
    ]),
  );
  expect(colors).toEqual(site);
});
