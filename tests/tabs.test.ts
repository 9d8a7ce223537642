import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {listBlocks, type Block} from '../plugins/language/questions/blocks.ts';
import {readPage} from '../plugins/language/questions/read-page.ts';
import {defaultVocabulary} from '../plugins/language/vocabulary.ts';

/*
 * What pymdownx.tabbed makes of tabs: third-party data, run where it lies beside the checkout. The
 * same kinds, written for this repository, are in plugins/language/mkdocs/tabs.test.ts.
 */
const file = join(import.meta.dirname, '../../shared/conformance/tabs.json');

interface Expected extends Omit<Block, 'line' | 'children'> {
  children: Expected[];
}

interface Case {
  name: string;
  input: string;
  expected: Expected[];
  bodyRulesDiffer: boolean;
}

/** Read otherwise on purpose: an item's content has the column, and HTML the end, of CommonMark. */
const onPurpose = new Set(['list-two-spaces', 'list-three-spaces', 'html-div-around-blank']);

/** Footnotes have their number and their text elsewhere. */
const withoutText = new Set(['body-footnotes']);

describe.skipIf(!existsSync(file))('tabs as the reference reads them', () => {
  const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Case[]) : [];
  const vocabulary = {...defaultVocabulary, profile: 'mkdocs'} as const;

  for (const {name, input, expected, bodyRulesDiffer} of cases) {
    it(name, () => {
      const withText = !bodyRulesDiffer && !withoutText.has(name);
      const blocks = listBlocks(readPage(input, vocabulary).tree);
      if (onPurpose.has(name)) {
        expect(expected).toEqual([]);
        expect(blocks.map(({kind}) => kind)).toEqual(['tabs']);
        return;
      }
      expect(blocks.map((block) => outline(block, withText))).toEqual(
        expected.map((block) => outline(block, withText)),
      );
    });
  }
});

function outline(block: Expected, withText: boolean): object {
  const {kind, type, classes, open, titleText, children} = block;
  const isText = withText && kind !== 'tabs';
  return {
    kind,
    type,
    classes,
    open,
    titleText: titleText && squeeze(titleText),
    ...(isText && {text: squeeze(block.text), code: block.code.map(({text}) => squeeze(text))}),
    children: children.map((child) => outline(child, withText)),
  };
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
