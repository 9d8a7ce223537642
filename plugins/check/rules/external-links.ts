/*
 * Why: pages elsewhere go, and nobody tells the author. Looked after by `lint --external`, as it takes a network and
 * time (plugins/check/external/).
 */
import type {Rule} from './rule.ts';

const good = ['[A](https://site.local/fine), [B](https://example.com/gone)\n'];

export const deadLink: Rule = {
  severity: 'error',
  about: 'A link leads to a page elsewhere that is not there.',
  fix: 'Correct the address, or remove the link.',
  examples: {bad: [['[A](https://site.local/gone)\n', 'docs/aws/page.md:1:1']], good},
};

export const movedLink: Rule = {
  severity: 'warning',
  about: 'A link leads to a page elsewhere that has moved for good.',
  fix: 'Write the new address.',
  examples: {bad: [['[A](https://site.local/moved)\n', 'docs/aws/page.md:1:1']], good},
};

export const unknownLink: Rule = {
  severity: 'warning',
  about: 'Nobody can say whether a page elsewhere is there.',
  fix: 'Open the address in a browser. If it is fine for readers, add it to `ignored-links.txt`.',
  examples: {bad: [['[A](https://site.local/busy)\n', 'docs/aws/page.md:1:1']], good},
};
