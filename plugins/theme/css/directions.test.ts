import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'postcss';
import {expect, it} from 'vitest';

/** Of a sheet, what each selector gets. */
function stylesOf(sheet: string): Map<string, string[]> {
  const styles = new Map<string, string[]>();
  parse(readFileSync(join(__dirname, '..', sheet), 'utf8')).walkRules(({selectors, nodes}) => {
    const own = nodes.map(String);
    for (const one of selectors) styles.set(one, [...(styles.get(one) ?? []), ...own]);
  });
  return styles;
}

it.each(['code', 'kbd', 'pre'])('%s is read from the left in Hebrew and Arabic too', (element) => {
  const styles = stylesOf('css/base.css').get(element);
  expect(styles).toContain('direction: ltr');
  // Alone: `-la` in such a sentence would read `la-`.
  expect(styles).toContain('unicode-bidi: isolate');
});

it.each([
  ['components/Diagram/styles.module.css', '.drawing'],
  ['css/formulas.css', ".katex:has(> math[display='block'])"],
])('what is drawn begins at the left: %s', (sheet, selector) => {
  expect(stylesOf(sheet).get(selector)).toContain('direction: ltr');
});

it('the title of code, a path as a rule, runs as its own letters do', () => {
  expect(stylesOf('components/CodeBlock/styles.module.css').get('.title')).toContain(
    'unicode-bidi: plaintext',
  );
});
