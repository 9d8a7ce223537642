import type {ListItem} from 'mdast';
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown';
import type {Details} from './types.ts';

/** mdast extension: tokens of {@link detailsSyntax} to {@link Details} nodes. */
export function detailsFromMarkdown(): Extension {
  return {
    enter: {
      details: enterDetails,
      detailsTitle: enterTitle,
    },
    exit: {
      details: exitDetails,
      detailsMarker: exitMarker,
      detailsOpenMarker: exitOpenMarker,
      detailsClass: exitClass,
      detailsTitle: exitTitle,
      listItem: exitListItem,
    },
  };
}

function enterDetails(this: CompileContext, token: Token): undefined {
  this.enter({type: 'details', kind: 'details', open: false, classes: [], children: []}, token);
}

function exitMarker(this: CompileContext, token: Token): undefined {
  if (this.sliceSerialize(token) === '!!!') {
    const node = current(this);
    node.kind = 'admonition';
    node.open = null;
  }
}

function exitOpenMarker(this: CompileContext): undefined {
  current(this).open = true;
}

function exitClass(this: CompileContext, token: Token): undefined {
  const name = this.sliceSerialize(token).toLowerCase();
  // `???-` is an accident in the reference, which makes `-` a class.
  const node = current(this);
  if (name !== '-') node.classes.push(name);
  // Where a block ends that has neither title nor body.
  const {line, column, offset} = token.end;
  if (node.position) node.position.end = {line, column, offset};
}

function enterTitle(this: CompileContext, token: Token): undefined {
  this.enter({type: 'detailsTitle', children: []}, token);
}

function exitTitle(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

function exitDetails(this: CompileContext, token: Token): undefined {
  const node = current(this);
  // The container also spans the blank lines up to the next block; the node ends
  // where its last line of text does.
  const end = node.children.at(-1)?.position?.end ?? node.position?.end;
  this.exit(token);
  if (node.position && end) node.position.end = {...end};
}

/**
 * Blank lines inside a block do not make the list around it loose, nor does the
 * end of an opening line, which looks blank behind the title. For an item with a
 * block, look at what stands between its children instead.
 */
function exitListItem(this: CompileContext, token: Token): undefined {
  const node = this.stack.at(-1) as ListItem;
  this.exit(token);
  if (!node.children.some((child) => child.type === 'details')) return;
  node.spread = node.children.some((child, index) => {
    const before = node.children[index - 1]?.position;
    return before && child.position && child.position.start.line > before.end.line + 1;
  });
}

function current(context: CompileContext): Details {
  return context.stack.at(-1) as Details;
}
