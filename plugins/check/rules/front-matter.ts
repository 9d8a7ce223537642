/*
 * Why: front matter that cannot be read says nothing, and the page goes without its title and
 * level. What is not plain YAML would be code, run on the machine that builds the site.
 */
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const frontMatter: Rule = {
  severity: 'error',
  about: 'Front matter is not plain YAML.',
  fix: 'Write one `name: value` on each line.',
  examples: {
    bad: [['---\ntitle: What: a pod\n---\n\n# A\n', 'docs/aws/page.md:2:8']],
    good: ['---\ntitle: "What: a pod"\n---\n\n# A\n'],
  },
  page: findFrontMatter,
};

export const mdxFormat: Rule = {
  severity: 'error',
  about: 'Front matter makes a program of a page, which runs on the machine that builds the site.',
  fix: 'Remove it; or, if you trust all who write pages with that machine, set `bank.mdx: true` in `docusaurus.config`.',
  liftedBy: 'mdx',
  examples: {
    bad: [['---\nmdx:\n  format: mdx\n---\n\n# A\n', 'docs/aws/page.md:2:1']],
    good: ['---\ntitle: A\n---\n\n# A\n'],
  },
  page: findMdxFormat,
};

function findFrontMatter({page}: SourcePage): Finding[] {
  return page.frontMatterProblems;
}

/** Fields that make a program of a `.md` page. */
function findMdxFormat({page, lines}: SourcePage): Finding[] {
  if (page.frontMatter.mdx === undefined) return [];
  const line = lines.findIndex(({text}) => /^\s*["']?mdx\b/.test(text)) + 1;
  return [
    {
      line: Math.max(1, line),
      column: 1,
      found: '`mdx:` in the front matter, which makes a program of the page',
      expected: 'Markdown',
    },
  ];
}
