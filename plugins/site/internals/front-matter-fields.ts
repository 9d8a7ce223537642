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

export function fieldProblems(frontMatter: Readonly<Record<string, unknown>>): FieldProblem[] {
  const options = {convert: true, allowUnknown: true, abortEarly: false};
  return DocFrontMatterSchema.validate(frontMatter, options).error?.details ?? [];
}
