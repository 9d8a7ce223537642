import type {BlockContent, DefinitionContent, PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';

/** Attribute values that survive as a string; `undefined`, `null` and `false` leave it out. */
export type Attributes = Record<string, string | number | boolean | null | undefined>;

/** A block-level React element for the page. A capitalised name comes from MDXComponents. */
export function element(
  name: string,
  attributes: Attributes,
  children: RootContent[] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: toAttributes(attributes),
    // What a React element may hold is decided by the component, not by mdast.
    children: children as (BlockContent | DefinitionContent)[],
  };
}

/** An inline React element. */
export function inlineElement(
  name: string,
  attributes: Attributes,
  children: PhrasingContent[] = [],
): MdxJsxTextElement {
  return {type: 'mdxJsxTextElement', name, attributes: toAttributes(attributes), children};
}

function toAttributes(attributes: Attributes): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined || value === null || value === false
      ? []
      : [{type: 'mdxJsxAttribute', name, value: value === true ? null : String(value)}],
  );
}
