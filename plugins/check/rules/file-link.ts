import type {Rule} from './rule.ts';

export const fileLink: Rule = {
  severity: 'error',
  about: 'A symbolic link leads out of the bank, or to what is in it already.',
  fix: 'Remove the link.',
  examples: {
    bad: [[{'docs/aws/page.md': '# A\n', 'docs/out': {link: '../..'}}, 'docs/out:1:1']],
    good: [{'docs/aws/page.md': '# A\n'}],
  },
};
