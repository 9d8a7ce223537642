import type {Handle, Options} from 'mdast-util-to-markdown';
import type {Details, DetailsTitle} from './types.ts';

declare module 'mdast-util-to-markdown' {
  interface ConstructNameMap {
    details: 'details';
    detailsTitle: 'detailsTitle';
  }
}

/** mdast extension: {@link Details} nodes back to `???` and `!!!` blocks. */
export function detailsToMarkdown(): Options {
  return {
    handlers: {
      details: handleDetails as Handle,
      detailsTitle: handleTitle as Handle,
    },
    unsafe: [
      // Text that would read as an opening line.
      {atBreak: true, character: '?', after: '\\?\\?'},
      {atBreak: true, character: '!', after: '!!'},
      // A title is one line.
      {character: '\n', inConstruct: 'detailsTitle'},
      {character: '\r', inConstruct: 'detailsTitle'},
    ],
  };
}

const handleDetails = function (node: Details, _parent, state, info) {
  const exit = state.enter('details');
  const title = node.children.find((child) => child.type === 'detailsTitle');
  const body = node.children.filter((child) => child.type !== 'detailsTitle');

  const words = [
    node.kind === 'admonition' ? '!!!' : node.open ? '???+' : '???',
    ...node.classes,
    ...(title ? [state.handle(title, node, state, info)] : []),
  ];
  const content = state.containerFlow({type: 'root', children: body}, info);
  const indented = state.indentLines(content, (line, _index, blank) =>
    blank ? '' : '    ' + line,
  );

  exit();
  return words.join(' ') + (body.length > 0 ? '\n' + indented : '');
} satisfies (...parameters: Parameters<Handle>) => string;

const handleTitle = function (node: DetailsTitle, _parent, state, info) {
  const exit = state.enter('detailsTitle');
  const exitPhrasing = state.enter('phrasing');
  const text = state.containerPhrasing(
    {type: 'paragraph', children: node.children},
    {...info, before: '"', after: '"'},
  );
  exitPhrasing();
  exit();
  return `"${text}"`;
} satisfies (...parameters: Parameters<Handle>) => string;
