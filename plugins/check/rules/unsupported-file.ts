import type {Rule} from './rule.ts';

export const unsupportedFile: Rule = {
  severity: 'error',
  about: 'A file is MDX: a program, which runs on the machine that builds the site.',
  fix: 'Rename it to `.md`; or, if you trust all who write pages with that machine, set `bank.mdx: true` in `docusaurus.config`.',
  examples: {
    bad: [[{'docs/aws/page.mdx': '# A\n', 'docs/aws/other.md': '# A\n'}, 'docs/aws/page.mdx:1:1']],
    good: [{'docs/aws/page.md': '# A\n'}],
  },
};
