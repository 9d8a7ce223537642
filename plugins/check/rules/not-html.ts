/*
 * Why: a placeholder in angle brackets is a tag for the browser, which shows nothing
 * for a tag it does not know: of `kubectl exec <pod>` the reader sees `kubectl exec`.
 */
import {ofType} from '../../language/nodes.ts';
import {htmlElements} from '../html-elements.ts';
import {maskHtml} from '../html-source.ts';
import {placeOf} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const notHtml: Rule = {
  severity: 'error',
  about: 'Text in angle brackets is read as an HTML tag and not shown.',
  fix: 'Put it in backticks.',
  examples: {
    bad: [['Run kubectl exec <pod> first.\n', 'docs/aws/page.md:1:18']],
    good: ['Run `kubectl exec <pod>` first.\n'],
  },
  page: findNotHtml,
};

/** A name is read to its end, and in no other way. */
const tag = /<(\/?)([a-z][^\s/<>]*)(?=[\s/>])(?:"[^"]{0,999}"|'[^']{0,999}'|[^'"<>])*>/gi;

function findNotHtml({page, text, lines}: SourcePage): Finding[] {
  const findings: Finding[] = [];
  const opened = new Set<string>();
  for (const {position} of ofType(page.nodes, 'html')) {
    const start = position?.start.offset ?? 0;
    const html = maskHtml(text.slice(start, position?.end.offset ?? 0));
    for (const match of html.matchAll(tag)) {
      const [written, slash = '', name = ''] = match;
      const key = name.toLowerCase();
      if (htmlElements.has(key)) continue;
      // The end tag of one that was reported is no news.
      if (slash === '/' && opened.has(key)) continue;
      opened.add(key);
      findings.push({
        ...placeOf(lines, start + match.index),
        found: `\`${written}\`, which is no HTML element: readers do not see it`,
        expected: 'text in angle brackets to be inline code',
        fix: `Put it in backticks (\`${written}\`), or write \`&lt;\` for the bracket.`,
      });
    }
  }
  return findings;
}
