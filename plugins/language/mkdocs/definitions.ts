import type {Nodes, Paragraph, Parent, Parents, PhrasingContent, RootContent} from 'mdast';
import type {Extension as FromMarkdown} from 'mdast-util-from-markdown';
import {factorySpace} from 'micromark-factory-space';
import {markdownLineEnding, markdownSpace} from 'micromark-util-character';
import {codes, constants, types} from 'micromark-util-symbol';
import type {Code, Effects, Extension, State, TokenizeContext} from 'micromark-util-types';
import {visit} from 'unist-util-visit';
import {indentToPrefix, tailWidth} from '../dialect/syntax.ts';

/*
 * Definition lists: a paragraph, each line of which is a term, and below it what begins with `:` and a space. What
 * it says goes on indented by four, as in `???` blocks.
 */

/** A part of a definition list; `hName` in its data says which. */
interface Definitions extends Parent {
  type: 'definitions';
  children: RootContent[];
}

declare module 'mdast' {
  interface BlockContentMap {
    definitions: Definitions;
  }
  interface RootContentMap {
    definitions: Definitions;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    description: 'description';
    descriptionMark: 'descriptionMark';
  }
}

export const definitionsSyntax: Extension = {
  document: {
    [codes.colon]: {
      name: 'description',
      tokenize,
      continuation: {tokenize: tokenizeContinuation},
      exit(effects) {
        effects.exit('description');
      },
      resolveAll: indentToPrefix,
    },
  },
};

/** One to three spaces; more would be code. */
function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  return (code) => {
    const state = self.containerState as {indent?: number};
    state.indent = tailWidth(self, types.linePrefix) + constants.tabSize;
    effects.enter('description', {_container: true});
    effects.enter('descriptionMark');
    effects.consume(code);
    return afterColon;
  };

  function afterColon(code: Code): State | undefined {
    if (!markdownSpace(code)) return nok(code);
    effects.exit('descriptionMark');
    return factorySpace(effects, afterSpace, 'detailsIndent', constants.tabSize + 1)(code);
  }

  function afterSpace(code: Code): State | undefined {
    return code === codes.eof || markdownLineEnding(code) || markdownSpace(code)
      ? nok(code)
      : ok(code);
  }
}

function tokenizeContinuation(
  this: TokenizeContext,
  effects: Effects,
  ok: State,
  nok: State,
): State {
  // eslint-disable-next-line @typescript-eslint/no-this-alias -- states are plain functions.
  const self = this;
  const outer = self.events.at(-1);
  const {indent = constants.tabSize} = self.containerState as {indent?: number};
  return factorySpace(
    effects,
    (code) => {
      const isIndented =
        self.events.at(-1) !== outer && tailWidth(self, 'detailsIndent') === indent;
      return isIndented || code === codes.eof || markdownLineEnding(code) ? ok(code) : nok(code);
    },
    'detailsIndent',
    indent + 1,
  );
}

export const definitionsFromMarkdown: FromMarkdown = {
  enter: {
    description(token) {
      this.enter({type: 'definitions', children: [], data: {hName: 'dd'}}, token);
    },
  },
  exit: {
    description(token) {
      this.exit(token);
    },
  },
  transforms: [
    (tree) => {
      visit(tree, (node) => {
        if ('children' in node) joinDescriptions(node);
      });
    },
  ],
};

/** Put terms and what is said of them into lists, in place; without a term above, the colon is text. */
function joinDescriptions(parent: Parents): void {
  if (parent.type === 'definitions' && parent.data?.hName === 'dl') return;
  if (!parent.children.some(({type}) => type === 'definitions')) return;
  const joined: RootContent[] = [];
  for (const node of parent.children as RootContent[]) {
    const before = joined.at(-1);
    if (node.type !== 'definitions') joined.push(node);
    else if (before?.type === 'paragraph') {
      joined.pop();
      const list = joined.at(-1);
      const parts = [...termsOf(before), node];
      if (list?.type === 'definitions') extend(list, parts);
      else {
        joined.push({
          type: 'definitions',
          data: {hName: 'dl'},
          children: parts,
          ...(before.position &&
            node.position && {position: {start: before.position.start, end: node.position.end}}),
        });
      }
    } else if (before?.type === 'definitions') extend(before, [node]);
    else joined.push(...asText(node));
  }
  for (const list of joined) {
    if (list.type === 'definitions') for (const node of list.children) tighten(node);
  }
  parent.children = joined;
}

function extend(list: Definitions, parts: RootContent[]): void {
  list.children.push(...parts);
  const end = parts.at(-1)?.position?.end;
  if (list.position && end) list.position.end = {...end};
}

/** What is one paragraph stands in the list without a distance of its own. */
function tighten(node: Nodes): void {
  if (node.type !== 'definitions') return;
  const [only, ...others] = node.children;
  if (only?.type === 'paragraph' && others.length === 0) node.children = only.children;
}

/** Each line of the paragraph is a term. */
function termsOf({children, position}: Paragraph): Definitions[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of children) {
    if (node.type !== 'text') {
      if (node.type === 'break') lines.push([]);
      else lines.at(-1)?.push(node);
      continue;
    }
    for (const [index, value] of node.value.split(/\r\n?|\n/).entries()) {
      if (index > 0) lines.push([]);
      if (value !== '') lines.at(-1)?.push({...node, value});
    }
  }
  return lines
    .filter((line) => line.length > 0)
    .map((line) => ({
      type: 'definitions',
      data: {hName: 'dt'},
      children: line,
      ...(position && {position: structuredClone(position)}),
    }));
}

function asText({children}: Definitions): RootContent[] {
  const [first, ...others] = children;
  if (first?.type !== 'paragraph') return children;
  return [{...first, children: [{type: 'text', value: ': '}, ...first.children]}, ...others];
}
