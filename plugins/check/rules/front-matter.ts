/*
 * Why: front matter that cannot be read says nothing, and the page goes without its title and
 * level. What is not plain YAML would be code, run on the machine that builds the site.
 *
 * Bad:   ---js          title: What: a pod        mdx: {format: mdx}
 * Good:  ---            title: "What: a pod"
 */
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';

export function frontMatter({page}: SourcePage): Finding[] {
  return page.frontMatterProblems;
}

/** Fields that make a program of a `.md` page. */
export function mdxFormat({page, lines}: SourcePage): Finding[] {
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
