/*
 * Why: a field of the front matter with a value of another kind stops the build, which names no line.
 */
import {fieldProblems} from '../../site/internals/front-matter-fields.ts';
import {fieldPlace} from '../bank.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const pageFields: Rule = {
  severity: 'error',
  about: 'A field of the front matter has a value that it cannot have.',
  fix: 'Correct the value, or remove the line.',
  examples: {
    bad: [['---\nsidebar_position: first\n---\n\n# A\n', 'docs/aws/page.md:2:1']],
    good: ['---\nsidebar_position: 1\n---\n\n# A\n'],
  },
  page: findPageFields,
};

function findPageFields({page: {frontMatter}, lines}: SourcePage): Finding[] {
  const placeOf = (name: string) => fieldPlace(lines, name);
  const findings = fieldProblems(frontMatter).map(({message, path}): Finding => {
    const name = typeof path[0] === 'string' ? path[0] : null;
    const what =
      name === null ? 'fields that exclude each other' : `a value that \`${name}\` cannot have`;
    const found = `${what}: ${message.replaceAll('"', '`')}`;
    return {...placeOf(name ?? 'draft'), found, expected: 'what the field is for'};
  });
  const {id} = frontMatter;
  if (typeof id !== 'string' || !id.includes('/')) return findings;
  const found = 'an `id` with a slash';
  const fix = 'Write `slug:` for an address.';
  return [...findings, {...placeOf('id'), found, expected: 'a name', fix}];
}
