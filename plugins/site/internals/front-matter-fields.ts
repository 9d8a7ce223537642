import {DocFrontMatterSchema} from '@docusaurus/plugin-content-docs/lib/frontMatter.js';

/*
 * `@docusaurus/plugin-content-docs/lib/frontMatter.js`: which values the fields of a page's front
 * matter may have. Docusaurus stops at the first wrong one and names no line. Since Docusaurus 3.0.
 */

/** What is wrong with a field: an error of Joi, in English. */
export interface FieldProblem {
  message: string;
  /** Names of the field and of what is inside it; empty when fields exclude each other. */
  path: readonly (string | number)[];
}

/** What of a page's front matter Docusaurus can read: it would stop the site that is being written. */
export function usableFields(
  frontMatter: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  // Of `draft` and `unlisted`, which exclude each other, the one that hides more is left.
  const wrong = new Set(fieldProblems(frontMatter).map(({path: [name = 'unlisted']}) => name));
  if (String(frontMatter.id).includes('/')) wrong.add('id');
  return Object.fromEntries(Object.entries(frontMatter).filter(([name]) => !wrong.has(name)));
}

export function fieldProblems(frontMatter: Readonly<Record<string, unknown>>): FieldProblem[] {
  const options = {convert: true, allowUnknown: true, abortEarly: false};
  return DocFrontMatterSchema.validate(frontMatter, options).error?.details ?? [];
}
