import {describe, expect, it, vi} from 'vitest';
import {translate} from './translate.ts';

vi.mock('@generated/codeTranslations', () => ({default: {'a.b': 'Seite {n} von {of}'}}));

describe('words in scripts', () => {
  it('are those of the language, with values in their places', () => {
    expect(translate({id: 'a.b', message: 'Page {n} of {of}'}, {n: 0, of: 2})).toBe(
      'Seite 0 von 2',
    );
  });

  it('are those in the source where there is no translation', () => {
    expect(translate({id: 'a.c', message: 'Page {n} of {of}'}, {n: 1})).toBe('Page 1 of {of}');
  });
});
