import type {Rule} from './rule.ts';

export const spelling: Rule = {
  severity: 'error',
  about: 'A word is in no dictionary of the bank.',
  fix: 'Correct it, or add it to `words.txt` if it is right.',
  examples: {
    bad: [
      [
        {'docs/aws/page.md': 'A smal unit.\n', 'docs/house-style.yml': 'spelling: en-GB\n'},
        'docs/aws/page.md:1:3',
      ],
    ],
    good: [
      {'docs/aws/page.md': 'A small unit.\n', 'docs/house-style.yml': 'spelling: en-GB\n'},
      {
        'docs/aws/page.md': 'A smal unit.\n',
        'docs/house-style.yml': 'spelling: en-GB\n',
        'docs/words.txt': 'smal\n',
      },
    ],
  },
};
