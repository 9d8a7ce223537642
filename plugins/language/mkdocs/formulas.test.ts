import {toHtml} from 'hast-util-to-html';
import {toHast} from 'mdast-util-to-hast';
import {expect, it} from 'vitest';
import remarkFormulas from './formulas.ts';
import {read} from './testing.ts';

async function drawn(source: string): Promise<string> {
  const {tree} = read(source);
  await remarkFormulas()(tree);
  return toHtml(toHast(tree));
}

it('formulas are MathML without style', async () => {
  const html = await drawn('a $\\color{red}x$ b\n\n$$\n\\frac{a}{b}\n$$\n');
  expect(html).toMatch(/<p>a <span class="katex"><math/);
  expect(html).toMatch(/<math[^>]*display="block"[^]*<mfrac>/);
  expect(html).not.toContain('style=');
});

it('an environment alone is one', async () => {
  const html = await drawn('\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}\n');
  expect(html).toMatch(/<math[^>]*display="block"[^]*<mtable/);
});

it('a long formula in text ends lines behind its signs, but not inside of brackets', async () => {
  const html = await drawn(
    'so $\\varphi(p^k, q + 1) = p^k - p^{k-1} \\ge \\frac{a+b}{c=d}$, then $x + y$',
  );
  const [, ...more] = html.split('<wbr>');
  const texts = html
    .replace(/<annotation[^]*?<\/annotation>/g, '')
    .split('<wbr>')
    .map((part) => part.replace(/<[^>]+>/g, ''));
  expect(texts).toEqual(['so φ(pk,q+1)=', 'pk−', 'pk−1≥', 'a+bc=d, then x+y']);
  expect(more.every((part) => part.startsWith('<math'))).toBe(true);
});

it('what is no formula is shown as it is written', async () => {
  expect(await drawn('a $\\frac{$ b')).toBe('<p>a <code>\\frac{</code> b</p>');
});

it.each([
  ['macros without an end', '$\\def\\a{\\a\\a}\\a$'],
  ['links', '$\\href{javascript:alert(1)}{x}$'],
  ['HTML', '$\\htmlStyle{color:red}{x}\\htmlId{a}{y}$'],
])('formulas have none of %s', async (_what, source) => {
  const html = await drawn(source);
  expect(html).not.toMatch(/href=|style=|id=/);
});
