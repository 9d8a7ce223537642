import {describe, expect, it} from 'vitest';
import {fitLines, type FitOptions} from './fit-lines.ts';

/** Each character is as wide as the size. */
const options: FitOptions = {
  sizes: [4, 2, 1],
  maxWidth: 40,
  maxLines: () => 3,
  measure: (text) => Array.from(text).length,
};

describe('a title', () => {
  it('that is short stands on one line, large', () => {
    expect(fitLines('Git', options)).toEqual({size: 4, lines: ['Git']});
  });

  it('that is longer breaks between words, into lines of much the same length', () => {
    // "aaa bbb cc" has room on the first line.
    expect(fitLines('aaa bbb cc dd', options)).toEqual({size: 4, lines: ['aaa bbb', 'cc dd']});
  });

  it('shrinks until its lines fit', () => {
    const text = 'a title of many words that needs smaller letters';
    const {size, lines} = fitLines(text, options);
    expect(size).toBe(2);
    expect(lines.length).toBeLessThanOrEqual(3);
    expect(lines.join(' ')).toBe(text);
  });

  it('shrinks for a word that is wider than a line', () => {
    expect(fitLines('internationalization', options)).toEqual({
      size: 2,
      lines: ['internationalization'],
    });
  });

  it('shrinks when there is no room for its lines', () => {
    const maxLines = (size: number) => (size > 2 ? 1 : 3);
    expect(fitLines('one two three four', {...options, maxLines}).size).toBe(2);
  });

  it('that is too long ends after a word, in an ellipsis', () => {
    const {size, lines} = fitLines('many words, '.repeat(30), options);
    expect(size).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/[a-z]…$/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  });

  it('that is one endless word is broken anywhere', () => {
    const {lines} = fitLines('x'.repeat(500), options);
    expect(lines).toEqual(['x'.repeat(40), 'x'.repeat(40), `${'x'.repeat(39)}…`]);
  });

  it('in Chinese breaks between characters, not before a comma', () => {
    const {lines} = fitLines('面试问题，持续集成持续交付', {...options, sizes: [10], maxWidth: 40});
    expect(lines.slice(0, 2)).toEqual(['面试问', '题，持续']);
  });

  it('may be empty', () => {
    expect(fitLines('', options).lines).toEqual([]);
  });
});
