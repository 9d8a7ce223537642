import type {Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';

const literal = new WeakSet<Text>();

/** Brackets of a source, and the `!` of a picture. What the group has is text. */
const written =
  /(\\[[\]!]|&(?:#0*(?:33|91|93)|#x0*(?:21|5b|5d)|excl|[lr](?:sqb|brack));)|\\.|[[\]!]/gi;

/**
 * Divide texts at brackets that are escaped, in place. The value of a text has no escapes any more: who looks for
 * `[name]` in it would take `\[name]` for one.
 *
 * @param tree - A tree with positions in the source.
 */
export function divideAtEscapes(tree: Root, source: string): void {
  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.position || !/[[\]]/.test(node.value)) return;
    const from = source.slice(node.position.start.offset, node.position.end.offset);
    if (!/[\\&]/.test(from)) return;
    const signs = [...from.matchAll(written)].filter(
      ([sign, escaped]) => escaped !== undefined || sign.length === 1,
    );
    const parts = node.value.split(/([[\]!])/);
    // What was changed since it was read has other signs: none of them is sure.
    const isSure = signs.length === (parts.length - 1) / 2;
    const texts: Text[] = [];
    for (const [at, value] of parts.entries()) {
      const last = texts.at(-1);
      if (at % 2 === 1 && (!isSure || signs[(at - 1) / 2]?.[1] !== undefined)) {
        const bracket = {...node, value};
        literal.add(bracket);
        texts.push(bracket);
      } else if (last && !literal.has(last)) last.value += value;
      else if (value !== '') texts.push({...node, value});
    }
    parent.children.splice(index, 1, ...texts);
    return [SKIP, index + texts.length];
  });
}

/** Whether a text is such a bracket. */
export function isLiteral(node: Text): boolean {
  return literal.has(node);
}
