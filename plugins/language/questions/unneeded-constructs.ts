import type {Extension as FromMarkdown} from 'mdast-util-from-markdown';
import type {Construct, ConstructRecord, Extension} from 'micromark-util-types';

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
  // Looks through all text once more; a character reference may stand for a sign.
  [['transformGfmAutolinkLiterals'], /[@&]|www|http/i],
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
      Object.entries(record).map(([code, constructs]) => [
        code,
        [constructs ?? []].flat().filter(kept),
      ]),
    );
  return extensions.map((extension) => ({
    ...extension,
    ...(extension.document && {document: filtered(extension.document)}),
    ...(extension.flow && {flow: filtered(extension.flow)}),
    ...(extension.text && {text: filtered(extension.text)}),
  }));
}

/** Extensions of the tree's maker without what some of them do to a whole tree. */
export function withoutTransforms(
  extensions: readonly (FromMarkdown | FromMarkdown[])[],
  names: readonly string[],
): FromMarkdown[] {
  return extensions.flat().map((extension) => ({
    ...extension,
    ...(extension.transforms && {
      transforms: extension.transforms.filter(({name}) => !names.includes(name)),
    }),
  }));
}
