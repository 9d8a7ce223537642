import {expect, it} from 'vitest';
import {formulaText} from './formula-text.ts';

it.each([
  ['(1 - \\delta)', '(1 - δ)'],
  ['\\epsilon', 'ϵ'],
  ['a \\land b', 'a ∧ b'],
  ['\\sum_{i = 0}^{m - 1} a_i', '∑_(i = 0)^(m - 1) a_i'],
  ['O(n\\log n)', 'O(n log n)'],
  ['\\frac{n(n + 1)}{2}', '(n(n + 1))/2'],
  ['\\dfrac 1 {\\sqrt{2}}', '1/√2'],
  ['\\left\\lfloor \\frac{a}{b} \\right\\rfloor', '⌊ a/b ⌋'],
  ['x^{2} \\le \\infty', 'x^2 ≤ ∞'],
  ['\\text{if } x \\in \\mathbb{R}', 'if x ∈ R'],
  ['\\{1,\\,2\\}', '{1, 2}'],
  ['\\begin{cases} a & b \\\\ c \\end{cases}', 'a b c'],
  // What is not closed, and what is no command of TeX, stays text.
  ['x^{2', 'x^2'],
  ['a} b', 'a b'],
  ['\\frac', '/'],
  ['\\constructor \\', 'constructor \\'],
  ['\\quad', '\\quad'],
  ['', ''],
])('"%s" is "%s" as text', (tex, text) => {
  expect(formulaText(tex)).toBe(text);
});

it('leaves what is too long to read as it is', () => {
  const deep = '{'.repeat(100_000);
  expect(formulaText(deep)).toBe(deep);
  expect(formulaText(`${'{'.repeat(1999)}x`)).toBe('x');
});
