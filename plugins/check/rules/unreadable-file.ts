import type {Rule} from './rule.ts';

export const unreadableFile: Rule = {
  severity: 'error',
  about: 'A file cannot be read.',
  fix: 'Check the path and the permissions.',
  examples: {
    bad: [[{'docs/words.txt': 'No page.\n'}, 'docs:1:1']],
    good: [{'docs/aws/page.md': '# A\n'}],
  },
};
