/*
 * Why: a page is shown to readers with all that the site may do. What runs, sends or leads away
 * there is the work of whoever wrote the page, seen by nobody who reads the text.
 */
import {ofType} from '../../language/nodes.ts';
import {activeParts, hasOwnStyle, runsScript} from '../../language/questions/active-html.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const activeHtml: Rule = {
  severity: 'error',
  about: 'HTML, or a link, does more than show text.',
  fix: 'Remove it, or show it as code in backticks; or, if you trust all who write pages with the browser of each reader, set `bank.activeHtml: true` in `docusaurus.config`.',
  liftedBy: 'activeHtml',
  examples: {
    bad: [
      ['<script>alert(1)</script>\n', 'docs/aws/page.md:1:1'],
      ['<p onclick="x()">a</p>\n', 'docs/aws/page.md:1:1'],
      ['[x](javascript:alert)\n', 'docs/aws/page.md:1:1'],
    ],
    good: ['`<script>alert(1)</script>`\n'],
  },
  page: findActiveHtml,
};

export const inlineStyle: Rule = {
  severity: 'warning',
  liftedBy: 'amongOthers',
  about: 'HTML has a style of its own, which the policy of the site refuses.',
  fix: 'Remove it: readers see the text without it.',
  examples: {
    bad: [['<p style="color: red">a</p>\n', 'docs/aws/page.md:1:1']],
    good: ['<p>a</p>\n'],
  },
  page: findInlineStyle,
};

function findActiveHtml({page}: SourcePage): Finding[] {
  const findings: Finding[] = [];
  for (const node of page.nodes) {
    const {line, column} = node.position?.start ?? {line: 1, column: 1};
    if (node.type === 'html') {
      for (const part of activeParts(node.value)) {
        findings.push({
          line: line + part.line - 1,
          column: part.line === 1 ? column + part.column - 1 : part.column,
          found: `\`${part.name}\`, which ${part.effect}`,
          expected: 'HTML that shows text',
        });
      }
    } else if ('url' in node && runsScript(node.url)) {
      findings.push({
        line,
        column,
        found: `a link to \`${node.url.slice(0, 30)}\`, which runs in the browser of each reader`,
        expected: 'an address of a page or a file',
      });
    }
  }
  return findings;
}

/** One finding a page: a bank that was written elsewhere may have hundreds. */
function findInlineStyle({page}: SourcePage): Finding[] {
  const places: {line: number; column: number}[] = [];
  for (const {position, value} of ofType(page.nodes, 'html')) {
    if (position && hasOwnStyle(value)) places.push(position.start);
  }
  const [first] = places;
  if (!first) return [];
  const others = places.length > 1 ? ` (and ${places.length - 1} more on this page)` : '';
  return [
    {
      line: first.line,
      column: first.column,
      found: `style inside HTML${others}, which readers do not see`,
      expected: 'HTML without `style`',
    },
  ];
}
