import type {LinkReference, Nodes, PhrasingContent, Root, Text} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {nodesIn, ofType} from '../nodes.ts';
import {replaceInTexts} from './in-text.ts';
import {isLiteral} from './literal-brackets.ts';

/** The names that a tree defines addresses for. */
export function definedIn(tree: Root): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, 'definition', ({identifier}) => {
    names.add(identifier);
  });
  return names;
}

/** The parser knows one text at a time: link by the definitions of another that goes with it, in place. */
export function linkTo(tree: Root, names: ReadonlySet<string>, own: ReadonlySet<string>): void {
  if ([...names].every((name) => own.has(name))) return;
  const known = (label: string): string | null => {
    const name = label.replace(/\s+/g, ' ').trim().toLowerCase();
    return names.has(name) && !own.has(name) ? name : null;
  };
  visit(tree, (node) => {
    // A link has no other in it.
    if (isLink(node)) return SKIP;
    if ('children' in node) joinSpread(node.children as PhrasingContent[], known);
    return undefined;
  });
  const ofLinks = new Set(
    nodesIn(tree)
      .filter(isLink)
      .flatMap((link) => ofType(nodesIn(link), 'text')),
  );
  replaceInTexts(tree, /(?<!\])(!?)\[([^[\]]+)\](?:\[([^[\]]*)\])?/g, (match, node) => {
    const {position} = node;
    const [, sign, text = '', name] = match;
    if (sign === '' && ofLinks.has(node)) return null;
    const label = name === undefined || name === '' ? text : name;
    const identifier = known(label);
    if (identifier === null) return null;
    const referenceType = name === undefined ? 'shortcut' : name === '' ? 'collapsed' : 'full';
    const reference = {identifier, label, referenceType, ...(position && {position})} as const;
    const made: PhrasingContent =
      sign === '!'
        ? {type: 'imageReference', alt: text, ...reference}
        : {type: 'linkReference', children: [{type: 'text', value: text}], ...reference};
    return [made];
  });
}

/** A link whose text has marks is spread over nodes, as in ``[`code`][name]``: `[`, the code, `][name]`. */
function joinSpread(nodes: PhrasingContent[], known: (label: string) => string | null): void {
  for (let end = 1; end < nodes.length; end++) {
    const closing = nodes[end];
    if (closing?.type !== 'text' || isLiteral(closing)) continue;
    const [whole = '', last = '', label = ''] =
      /^([^[\]]*)\]\[([^[\]]+)\]/.exec(closing.value) ?? [];
    const identifier = known(label);
    if (identifier === null) continue;
    const start = nodes.findLastIndex(
      (one, at) => at < end && one.type === 'text' && !isLiteral(one) && /[[\]]/.test(one.value),
    );
    const opening = nodes[start];
    if (opening?.type !== 'text') continue;
    const [match, before = '', first = ''] = /^([^]*)\[([^[\]]*)$/.exec(opening.value) ?? [];
    if (match === undefined || before.endsWith('!')) continue;
    const between = nodes.slice(start + 1, end);
    if (between.flatMap((one) => nodesIn(one)).some(isLink)) continue;
    const link: LinkReference = {
      type: 'linkReference',
      identifier,
      label,
      referenceType: 'full',
      children: [...textOf(opening, first), ...between, ...textOf(closing, last)],
      ...(opening.position && {position: opening.position}),
    };
    const head = textOf(opening, before);
    const rest = textOf(closing, closing.value.slice(whole.length));
    nodes.splice(start, end - start + 1, ...head, link, ...rest);
    end = start + head.length;
  }
}

const isLink = ({type}: Nodes): boolean => type === 'link' || type === 'linkReference';

function textOf(node: Text, value: string): Text[] {
  return value === '' ? [] : [{...node, value}];
}
