import {expect, it} from 'vitest';
import {splitStyles} from './split-styles.ts';

it('what is for print, for wide windows and for those who wish it is in sheets of its own, each in its order', () => {
  const {rest, parts} = splitStyles(
    'a{b:c}@media print{a{b:d}}@media (width>=997px){a{b:e}}i{b:c}' +
      '@media (width<=996.98px){a{b:f}}@media (forced-colors:active){a{b:i}}@media (prefers-reduced-motion:no-preference){a{b:j}}@media (min-width:1200px) and (hover:hover){a{b:g}}@media print{i{b:h}}',
  );
  expect(rest).toBe(
    'a{b:c}i{b:c}@media (width<=996.98px){a{b:f}}@media (prefers-reduced-motion:no-preference){a{b:j}}',
  );
  expect(parts).toEqual({
    print: '@media print{a{b:d}}@media print{i{b:h}}',
    wide: '@media (width>=997px){a{b:e}}@media (min-width:1200px) and (hover:hover){a{b:g}}',
    wish: '@media (forced-colors:active){a{b:i}}',
  });
});
