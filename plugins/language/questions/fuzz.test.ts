import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {visit} from 'unist-util-visit';
import {anyText, fuzz} from '../../../tests/arbitraries.ts';
import {defaultVocabulary} from '../vocabulary.ts';
import {listBlocks} from './blocks.ts';
import {repairEncoding} from './mojibake.ts';
import {readPage} from './read-page.ts';
import {slug} from './slug.ts';

const limit = 60_000;

describe('any text', () => {
  it('is read as a page, without an error', {timeout: limit}, () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(null, 'mkdocs'), (text, profile) => {
        const {questions, tree} = readPage(text, {...defaultVocabulary, profile});
        listBlocks(tree);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const {parts} of questions) {
          const {id, line, column, title} = parts.question;
          expect(id).not.toBe('');
          expect(title).toBe(title.trim());
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
        }
      }),
      fuzz,
    );
  });

  it('is read the same with any line endings', {timeout: limit}, () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom(null, 'mkdocs'),
        fc.constantFrom('\r\n', '\r'),
        (text, profile, ending) => {
          const unix = text.replace(/\r\n?/g, '\n');
          const shape = (written: string) => {
            const {tree} = readPage(written, {...defaultVocabulary, profile});
            visit(tree, 'html', (node) => {
              node.value = node.value.replace(/\r\n?/g, '\n');
            });
            return JSON.stringify(tree, (key, value: unknown) =>
              key === 'position' ? null : value,
            );
          };
          expect(shape(unix.replaceAll('\n', ending))).toBe(shape(unix));
        },
      ),
      fuzz,
    );
  });

  it('gives a slug that is a good anchor', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        expect(slug(text)).toMatch(/^[^\s#%/?&<>"']+$/u);
      }),
      fuzz,
    );
  });

  it('of ASCII has no double encoding', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme-ascii'}), (text) => {
        expect(repairEncoding(text)).toBe(text);
      }),
      fuzz,
    );
  });
});
