import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {listBlocks, type Block} from '../plugins/language/questions/blocks.ts';
import {readPage} from '../plugins/language/questions/read-page.ts';

/* The dialect by example; `conformance.test.ts` holds it against the reference's own cases. */

/** Characters that one does not see, by what stands for them in the file. */
const unseen = {'→': '\t', '⏎': '\r', '⍽': '\u00A0'};

interface Case {
  name: string;
  page: string;
  blocks: string[];
}

function readCases(text: string): Case[] {
  const [, ...parts] = text.split(/^#### case: /m);
  return parts.map((part) => {
    const [, name = '', page = '', blocks = ''] =
      /^(.+)\n([^]*?)^#### blocks\n([^]*)$/m.exec(part) ?? [];
    return {
      name,
      page: page.replace(/[→⏎⍽]/g, (mark) => unseen[mark as keyof typeof unseen]),
      blocks: blocks.split('\n').filter((line) => line !== ''),
    };
  });
}

function outline(blocks: readonly Block[], indent = ''): string[] {
  return blocks.flatMap(({kind, open, classes, titleText, text, children}) => [
    [
      `${indent}${kind === 'admonition' ? '!!!' : open === true ? '???+' : '???'}`,
      ...classes,
      ...(titleText === null ? [] : [`"${titleText}"`]),
      `| ${text.replace(/\s+/g, ' ')}`.trim(),
    ].join(' '),
    ...outline(children, `${indent}  `),
  ]);
}

describe('the dialect', () => {
  const cases = readCases(readFileSync(join(import.meta.dirname, 'dialect-cases.txt'), 'utf8'));

  it('has as many cases as it has kinds', () => {
    expect(new Set(cases.map(({name}) => name)).size).toBe(cases.length);
    expect(cases.length).toBeGreaterThanOrEqual(97);
  });

  it.each(cases)('$name', ({page, blocks}) => {
    expect(outline(listBlocks(readPage(page).tree))).toEqual(blocks);
  });
});
