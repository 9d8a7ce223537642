/*
 * Why: MkDocs takes settings at the top of a page without `---` around them, and front matter that does not begin in line 1
 * is none. Here they are its first text, and the page goes without its title and level.
 */
import {
  bareSettings,
  frontMatterLength,
  hasOpenFrontMatter,
} from '../../language/questions/front-matter-block.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const bareFrontMatter: Rule = {
  severity: 'warning',
  about: 'Settings at the top of a page are no front matter, and are shown as text.',
  fix: 'Write `---` above them, in line 1 of the page, and `---` below.',
  examples: {
    bad: [
      ['Title: Pods\nAuthor: Ann\n\n# Pods\n', 'docs/aws/page.md:1:1'],
      ['\n---\ntitle: Pods\n---\n\n# Pods\n', 'docs/aws/page.md:2:1'],
      [' ---\ntitle: Pods\n---\n\n# Pods\n', 'docs/aws/page.md:1:1'],
      ['----\ntags:\n- pods\n---\n\n# Pods\n', 'docs/aws/page.md:1:1'],
      ['<!-- mine\n\n-->\n---\ntitle: Pods\n---\n', 'docs/aws/page.md:4:1'],
      ['title: Pods\ndescription: How they run\n---\n', 'docs/aws/page.md:1:1'],
    ],
    good: [
      '---\ntitle: Pods\nauthor: Ann\n---\n\n# Pods\n',
      'Note: this page is for beginners.\n\n# Pods\n',
      'Summary: pods\n---\n\nThey run.\n',
      '---\n\nTitle: Pods\n',
      '<!-- mine -->\n\n---\n\n# Pods\n',
      'Title: Pods\nand how they are scheduled.\n',
    ],
  },
  page: findBareFrontMatter,
};

const rule = /^ {0,3}-{3,}\s*$/;

function findBareFrontMatter({lines, text}: SourcePage): Finding[] {
  if (frontMatterLength(text) > 0 || hasOpenFrontMatter(text)) return [];
  const texts = lines.map((line) => line.text);
  const top = afterComments(texts);
  const hasRule = rule.test(texts[top] ?? '');
  const start = top + (hasRule ? 1 : 0);
  const end = texts.findIndex((line, at) => at >= start && (line.trim() === '' || rule.test(line)));
  const block = texts.slice(start, end === -1 ? undefined : end);
  const hasEnd = rule.test(texts[end] ?? '');
  const settings = bareSettings(hasRule || hasEnd ? block.filter(isNoValue) : block);
  const [first = ''] = settings;
  // `Summary: pods` above a line of dashes is a heading.
  if (first === '' || (hasEnd && !hasRule && block.length === 1 && /^[A-Z]/.test(first))) return [];
  const missing = [
    ...(hasRule ? [] : [`above line ${start + 1}`]),
    ...(hasEnd ? [] : [`below line ${start + block.length}`]),
  ];
  return [
    {
      line: top + 1,
      column: 1,
      found: `the setting \`${first.trim()}\` without front matter around it, which readers see as text`,
      expected: 'front matter between two lines `---`, the first of them at line 1, column 1',
      fix: [
        ...(missing.length > 0 ? [`Write a line \`---\` ${missing.join(', and one ')}.`] : []),
        ...(top > 0 || hasRule
          ? ['The first `---` has to be line 1, column 1: three dashes.']
          : []),
      ].join(' '),
    },
  ];
}

/** A value of YAML may go on in lines of any indentation, and a list in lines of none. */
function isNoValue(line: string): boolean {
  return !/^(?:\s|- |#)/.test(line);
}

/** The index of the first line with anything to read. */
function afterComments(lines: readonly string[]): number {
  let isComment = false;
  for (const [at, line] of lines.entries()) {
    if (!isComment && !/^\s*(?:<!--|$)/.test(line)) return at;
    const begins = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
    isComment = begins || (isComment && !line.includes('-->'));
  }
  return lines.length;
}
