import fc from 'fast-check';
import {expect, it} from 'vitest';
import {collapsed} from './plain-text.ts';

it('has one space for each run of white space', () => {
  const text = fc.array(fc.constantFrom('a', ' ', '\n', '\t', '\u00A0')).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (one) => {
      expect(collapsed(one)).toBe(one.replace(/\s+/g, ' ').trim());
    }),
  );
});
