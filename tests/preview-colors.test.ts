import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {colors} from '../plugins/preview-images/colors.ts';

it('preview images have the colours of the site', () => {
  const css = readFileSync('src/css/custom.css', 'utf8');
  const [light = ''] = /:root \{[^}]*\}/.exec(css) ?? [];
  const site = Object.fromEntries(
    Object.keys(colors).map((name) => [
      name,
      new RegExp(`--${name}: (#[0-9a-f]+);`).exec(light)?.[1],
    ]),
  );
  expect(colors).toEqual(site);
});
