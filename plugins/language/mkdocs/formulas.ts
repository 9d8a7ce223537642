import type {Element, ElementContent} from 'hast';
import type {Root} from 'mdast';
import type Katex from 'katex';
import {fromHtml} from 'hast-util-from-html';
import {toString} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {nodesIn, ofType} from '../nodes.ts';

/**
 * Remark plugin that makes MathML of formulas: browsers draw it without style, script and fonts. What is no formula
 * to KaTeX is shown as its author wrote it. KaTeX is loaded for pages with formulas only.
 */
export default function remarkFormulas() {
  return async (tree: Root): Promise<undefined> => {
    const found: ((katex: typeof Katex) => void)[] = [];
    for (const node of ofType(nodesIn(tree), 'formula')) {
      found.push((katex) => {
        const drawn = draw(katex, node.value, node.isBlock);
        if (drawn) {
          const hChildren = node.isBlock ? [drawn] : inLines(drawn);
          node.data = {hName: 'span', hProperties: {className: ['katex']}, hChildren};
        } else {
          // Its source, as it stands in text or alone.
          node.data = {hName: 'code', hChildren: [{type: 'text', value: node.value}]};
        }
      });
    }
    if (found.length === 0) return;
    // Docusaurus's loader takes its older form, which has no default.
    const loaded = (await import('katex')) as typeof Katex & {default?: typeof Katex};
    const katex = loaded.default ?? loaded;
    for (const make of found) make(katex);
  };
}

/** Authors are strangers: no links, no HTML, few macros, nothing larger than the page. */
const limits = {maxExpand: 500, maxSize: 20, trust: false, strict: 'ignore'} as const;

function draw(katex: typeof Katex, value: string, isBlock: boolean): Element | null {
  try {
    const html = katex.renderToString(value, {
      ...limits,
      displayMode: isBlock,
      output: 'mathml',
      throwOnError: true,
    });
    const {children} = fromHtml(html, {fragment: true});
    const [span] = children;
    const math = span?.type === 'element' ? span.children[0] : undefined;
    return math?.type === 'element' && math.tagName === 'math' ? withoutStyle(math) : null;
  } catch (error) {
    if (error instanceof Error && error.name === 'ParseError') return null;
    throw error;
  }
}

/** A shorter formula fits beside other words on a phone, in characters. */
const longestWhole = 16;

/** Signs behind which TeX ends lines. */
const lineEnd = /^[=<>≤≥≠≡≈≅∼∝→←↔⇒⇐⇔∈∉⊂⊆⊃⊇+−±×⋅∧∨∪∩,;:]$/u;

const wordBreak: Element = {type: 'element', tagName: 'wbr', properties: {}, children: []};

/** Browsers end no line in a formula: a long one in text becomes several, which each end where TeX would end a line. */
function inLines(math: Element): ElementContent[] {
  const [semantics] = math.children;
  const row = semantics?.type === 'element' ? semantics.children[0] : undefined;
  if (row?.type !== 'element' || row.tagName !== 'mrow') return [math];
  if (toString(row).length <= longestWhole) return [math];
  const lines: ElementContent[][] = [[]];
  let depth = 0;
  for (const child of row.children) {
    lines.at(-1)?.push(child);
    const sign = child.type === 'element' && child.tagName === 'mo' ? toString(child) : '';
    if (/^[([{⌊⌈⟨]$/u.test(sign)) depth++;
    else if (/^[)\]}⌋⌉⟩]$/u.test(sign)) depth--;
    else if (depth === 0 && lineEnd.test(sign)) lines.push([]);
  }
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, index) => [
      ...(index > 0 ? [wordBreak] : []),
      {...math, children: [{...row, children: line}]},
    ]);
}

/** Pages have no style of their own (their policy forbids it). */
function withoutStyle(math: Element): Element {
  visit(math, 'element', (element) => {
    delete element.properties.style;
  });
  return math;
}
