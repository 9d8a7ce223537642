import type {Root} from 'mdast';
import {placesOf} from '../nodes.ts';
import {highlight} from './highlight.ts';
import {keepWords} from './keep-words.ts';
import {htmlOfLines} from './lines.ts';
import {readMeta} from './meta.ts';
import {splitNotes} from './notes.ts';
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
    for (const {node, parent, index} of placesOf(tree, 'code')) {
      const meta = readMeta(node.meta);
      const {notes: ids} = node.data ?? {};
      const lines = node.value
        .split('\n')
        .map((line) => (ids ? splitNotes(line, node.lang ?? '') : {code: line, notes: []}));
      const code = lines.map((line) => line.code).join('\n');
      work.push(
        highlight(code, node.lang ?? '').then((html) => {
          const commands = sessionCommands(code, node.lang ?? '');
          const isPlain = !ids && meta.firstNumber === null && meta.marked.size === 0;
          const {id} = (node.data?.hProperties ?? {}) as {id?: string};
          const attributes = {
            id,
            language: node.lang,
            title: meta.title,
            html: isPlain
              ? html.join('\n')
              : htmlOfLines(
                  html,
                  meta,
                  lines.map(({notes}) => notes),
                  ids ?? [],
                ),
            // Its numbers are not copied.
            commands: commands === code && !ids ? null : commands,
            lines: lines.length > mostLines ? String(lines.length) : null,
            numbered: isPlain ? null : 'true',
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
    }
    await Promise.all(work);
  };
}
