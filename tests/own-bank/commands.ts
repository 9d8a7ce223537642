import {createRequire} from 'node:module';
import {Language, Parser, type Node} from 'web-tree-sitter';
import type {Fence} from './answers.ts';

/*
 * The commands of a script, as a shell would take them apart.
 */

/** A command with its arguments, without quotes. */
export interface Command {
  /** File and line, for messages. */
  where: string;
  words: readonly string[];
}

const {resolve} = createRequire(import.meta.url);
await Parser.init();
const bash = new Parser();
bash.setLanguage(await Language.load(resolve('tree-sitter-bash/tree-sitter-bash.wasm')));

/** What a node says, with the quotes taken off. */
function textOf(node: Node): string {
  if (node.type === 'raw_string' || node.type === 'string') return node.text.slice(1, -1);
  if (node.type !== 'concatenation') return node.text;
  return node.children.map((part) => textOf(part)).join('');
}

const isWord = ({type}: Node): boolean =>
  !/^(variable_assignment|(file|herestring|heredoc)_redirect|comment)$/.test(type);

/** Every command of a script, also those in pipelines, substitutions and functions. */
export function commandsOf({where, lang, text}: Fence): Command[] {
  const tree = bash.parse(text);
  if (!tree) throw new Error('The parser of Bash has no language.');
  const [, file = '', line = ''] = /^(.*):(\d+)$/.exec(where) ?? [];
  // Code in a block begins below its fence.
  const first = Number(line) + (lang === '' ? 0 : 1);
  return tree.rootNode.descendantsOfType(['command', 'declaration_command']).map((node) => ({
    where: `${file}:${first + node.startPosition.row}`,
    words: (node.type === 'command' ? node.namedChildren : node.children)
      .filter(isWord)
      .map((word) => textOf(word)),
  }));
}
