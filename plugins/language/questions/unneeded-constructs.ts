import type {Extension as FromMarkdown} from 'mdast-util-from-markdown';
import type {Construct, ConstructRecord, Extension} from 'micromark-util-types';
import {nodesIn} from '../nodes.ts';

/** Syntax by the parser's names for it, and what a text with it has at the least. */
const signs: readonly [names: readonly string[], sign: RegExp][] = [
  [['table'], /\||:-|-:/],
  [['strikethrough'], /~/],
  [['gfmFootnoteCall', 'gfmFootnoteDefinition', 'gfmPotentialFootnoteCall'], /\^/],
  [['tasklistCheck'], /\[[\sx]\]/i],
  // Tried at each word.
  [['emailAutolink'], /@/],
  [['wwwAutolink'], /www/i],
  [['protocolAutolink'], /https?:/i],
];

/** Names of the syntax that a text cannot have. */
export function unneededConstructs(text: string): string[] {
  return signs.flatMap(([names, sign]) => (sign.test(text) ? [] : names));
}

/** Extensions of the parser without some of their constructs. */
export function withoutConstructs(
  extensions: readonly Extension[],
  names: readonly string[],
): Extension[] {
  if (names.length === 0) return [...extensions];
  const kept = ({name}: Construct) => name === undefined || !names.includes(name);
  const filtered = (record: ConstructRecord): ConstructRecord =>
    Object.fromEntries(
      Object.entries(record)
        .map(([code, constructs]) => [code, [constructs ?? []].flat().filter(kept)] as const)
        .filter(([, constructs]) => constructs.length > 0),
    );
  return extensions.map((extension) => ({
    ...extension,
    ...(extension.document && {document: filtered(extension.document)}),
    ...(extension.flow && {flow: filtered(extension.flow)}),
    ...(extension.text && {text: filtered(extension.text)}),
  }));
}

/** What {@link FromMarkdown.transforms} look for that look through all text, by their names. */
const sought: Readonly<Record<string, RegExp>> = {
  transformGfmAutolinkLiterals: /@|www|http/i,
};

/** Extensions of the tree's maker whose transforms leave a tree alone that has nothing for them. */
export function withoutIdleTransforms(
  extensions: readonly (FromMarkdown | FromMarkdown[])[],
): FromMarkdown[] {
  return extensions.flat().map((extension) => ({
    ...extension,
    ...(extension.transforms && {
      transforms: extension.transforms.map((transform): typeof transform => {
        const sign = sought[transform.name];
        if (!sign) return transform;
        return (tree) =>
          nodesIn(tree).some((node) => node.type === 'text' && sign.test(node.value))
            ? transform(tree)
            : undefined;
      }),
    }),
  }));
}
