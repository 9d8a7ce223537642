import {fromMarkdown} from 'mdast-util-from-markdown';
import {visitParents as original} from 'unist-util-visit-parents';
import type {Node, Parent} from 'unist';
import {describe, expect, it} from 'vitest';
import rehypeRaw from './rehype-raw.ts';
import {EXIT, SKIP, visitParents, type Visitor} from './unist-util-visit-parents.ts';

const markdown = '# One\n\n- *a* `b`\n- [c](d) **e *f***\n\n> quote\n\n```js\ncode\n```\n\nLast.\n';

type Visit = typeof visitParents;
/** Notes facts about a node, and passes on what the visitor returns. */
type Note = (facts: unknown, result?: ReturnType<Visitor>) => ReturnType<Visitor>;

const tree = () => fromMarkdown(markdown) as Node;

const visits: Record<string, (visit: Visit, note: Note) => void> = {
  'all nodes': (visit, note) => {
    const visitor: Visitor = (node, ancestors, index) => note([node.type, index, ancestors.length]);
    visit(tree(), visitor);
  },
  'nodes of one type': (visit, note) => {
    const visitor: Visitor = (node, ancestors) => note([node, ancestors.at(-1)?.type]);
    visit(tree(), 'text', visitor);
  },
  'nodes of some types, backwards': (visit, note) => {
    const visitor: Visitor = (node) => note(node);
    visit(tree(), ['text', 'listItem'], visitor, true);
  },
  'nodes on entering and leaving': (visit, note) => {
    const enter: Visitor = ({type}) => note(['enter', type]);
    const exit: Visitor = ({type}) => note(['exit', type]);
    visit(tree(), {enter, exit});
  },
  'no children of what is skipped': (visit, note) => {
    const visitor: Visitor = ({type}) => note(type, type === 'list' ? SKIP : null);
    visit(tree(), visitor);
  },
  'nothing after the end': (visit, note) => {
    const visitor: Visitor = ({type}) => note(type, type === 'emphasis' ? EXIT : null);
    visit(tree(), visitor);
  },
  'what a visitor put in the place of a node': (visit, note) => {
    const visitor: Visitor = (node, ancestors, index = 0) => {
      note(node.type);
      const parent = ancestors.at(-1);
      if (!parent || (node.type !== 'emphasis' && node.type !== 'list')) return undefined;
      parent.children.splice(index, 1, ...(node as Parent).children);
      return [SKIP, index];
    };
    visit(tree(), visitor);
  },
};

/** What a visit comes upon. */
function traceOf(visit: Visit, run: (visit: Visit, note: Note) => void): unknown[] {
  const trace: unknown[] = [];
  run(visit, (facts, result) => {
    trace.push(facts);
    return result;
  });
  return trace;
}

describe('a visit', () => {
  it.each(Object.entries(visits))('comes upon %s as the package does', (_, run) => {
    expect(traceOf(visitParents, run)).toEqual(traceOf(original as unknown as Visit, run));
  });
});

describe('HTML in Markdown', () => {
  const file = {} as never;
  const text = (value: string) => ({type: 'text' as const, value});
  const element = (...children: ReturnType<typeof text>[]) => ({
    type: 'element' as const,
    tagName: 'p',
    properties: {},
    children,
  });

  it('is parsed', () => {
    const raw = {type: 'raw', value: '<b>x</b>'} as never;
    const result = rehypeRaw({})({type: 'root', children: [raw]}, file);
    expect(result.children).toMatchObject([{tagName: 'b', children: [{value: 'x'}]}]);
  });

  it('leaves a page without any as it is, texts that touch joined', () => {
    const page = {type: 'root' as const, children: [element(text('a'), text(' '), text('b'))]};
    expect(rehypeRaw({})(page, file)).toEqual({type: 'root', children: [element(text('a b'))]});
  });
});
