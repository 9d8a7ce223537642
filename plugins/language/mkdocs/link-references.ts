import type {PhrasingContent, Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {replaceInTexts} from './in-text.ts';

/** The names that a tree defines addresses for. */
export function definedIn(tree: Root): ReadonlySet<string> {
  const names = new Set<string>();
  visit(tree, 'definition', ({identifier}) => {
    names.add(identifier);
  });
  return names;
}

/**
 * The parser knows one text at a time: link by the definitions of another that goes with it, in place. What the
 * text of such a link is has no marks of its own.
 */
export function linkTo(tree: Root, names: ReadonlySet<string>, own: ReadonlySet<string>): void {
  if ([...names].every((name) => own.has(name))) return;
  replaceInTexts(tree, /(!?)\[([^[\]]+)\](?:\[([^[\]]*)\])?/g, (match, {position}) => {
    const [, sign, text = '', name] = match;
    const label = name === undefined || name === '' ? text : name;
    const identifier = label.replace(/\s+/g, ' ').trim().toLowerCase();
    if (!names.has(identifier) || own.has(identifier)) return null;
    const referenceType = name === undefined ? 'shortcut' : name === '' ? 'collapsed' : 'full';
    const reference = {identifier, label, referenceType, ...(position && {position})} as const;
    const node: PhrasingContent =
      sign === '!'
        ? {type: 'imageReference', alt: text, ...reference}
        : {type: 'linkReference', children: [{type: 'text', value: text}], ...reference};
    return [node];
  });
}
