import {readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {colors} from '../plugins/outputs/previews/colors.ts';

it('preview images have the colours of the site', () => {
  const css = readFileSync('plugins/theme/css/tokens.css', 'utf8');
  const bars = readFileSync('plugins/theme/components/LevelCounts/styles.module.css', 'utf8');
  // The first block of each is the light look.
  const light = [css, bars].map((text) => /\{[^}]*--[^}]*\}/.exec(text)?.[0]).join('');
  const site = Object.fromEntries(
    Object.keys(colors).map((name) => [
      name,
      new RegExp(`--${name}: (#[0-9a-f]+);`).exec(light)?.[1],
    ]),
  );
  expect(colors).toEqual(site);
});
