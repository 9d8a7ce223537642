import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {highlight} from './highlight.ts';
import {keepWords} from './keep-words.ts';
import {readMeta} from './meta.ts';
import {sessionCommands} from './session-commands.ts';
import {labelCells} from './tables.ts';

/** A block of more lines is folded, so that the text after it is found. */
const mostLines = 24;

/**
 * Remark plugin that highlights code when the site is built, so that no
 * highlighter is sent to readers. Each code block becomes a `<CodeBlock>` with
 * its HTML ready. And lines end where they may in inline code and in tables.
 */
export default function remarkCode() {
  return async (tree: Root): Promise<undefined> => {
    labelCells(tree);
    keepWords(tree);
    const work: Promise<void>[] = [];
    visit(tree, 'code', (node, index, parent) => {
      if (parent === undefined || index === undefined) return;
      const {title} = readMeta(node.meta);
      work.push(
        highlight(node.value, node.lang ?? '').then((html) => {
          const commands = sessionCommands(node.value, node.lang ?? '');
          const lines = node.value.split('\n').length;
          const attributes = {
            language: node.lang,
            title,
            html,
            commands: commands === node.value ? null : commands,
            lines: lines > mostLines ? String(lines) : null,
          };
          parent.children[index] = {
            type: 'mdxJsxFlowElement',
            name: 'CodeBlock',
            attributes: Object.entries(attributes).flatMap(([name, value]) =>
              value ? [{type: 'mdxJsxAttribute' as const, name, value}] : [],
            ),
            children: [],
          };
        }),
      );
    });
    await Promise.all(work);
  };
}
