import type {Rule} from './rule.ts';

export const refusedPage: Rule = {
  severity: 'error',
  about: 'A page would take too long to read, and is left out.',
  fix: 'Split it.',
  examples: {
    bad: [['> '.repeat(500) + 'a\n', 'docs/aws/page.md:1:1']],
    good: ['> > a\n'],
  },
  page: ({page}) => (page.refusal ? [page.refusal] : []),
};
