/*
 * Why: the site sends its readers to no other server, so its policy refuses pictures from elsewhere: readers see
 * a broken one, and neither the author nor the build does.
 */
import {definitionsOf} from '../../language/questions/file-references.ts';
import {attribute} from '../../language/questions/html-images.ts';
import {maskHtml} from '../html-source.ts';
import {placeOf} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const remoteImage: Rule = {
  severity: 'warning',
  liftedBy: 'amongOthers',
  about: 'A picture, or what plays, is on another server, which the policy of the site refuses.',
  fix: 'Save it beside the page, and write `![What it shows](./picture.png)`; or lead to it with a link.',
  examples: {
    bad: [
      ['![Plan](https://example.org/plan.png)\n', 'docs/aws/page.md:1:1'],
      ['A ![Plan][plan]\n\n[plan]: //example.org/plan.png\n', 'docs/aws/page.md:1:3'],
      ['<p>\n<img alt="Plan" src="http://example.org/plan.png">\n</p>\n', 'docs/aws/page.md:2:1'],
      ['<video poster="/p.png" src="https://example.org/v.mp4"></video>\n', 'docs/aws/page.md:1:1'],
      ['<source srcset="/p.png, https://example.org/p.png 2x">\n', 'docs/aws/page.md:1:1'],
    ],
    good: [
      '[Plan](https://example.org/plan.png)\n',
      '`<img src="https://example.org/plan.png">`\n',
      '<!-- <img src="https://example.org/plan.png"> -->\n',
    ],
  },
  page: findRemoteImages,
};

/** What browsers fetch and show by themselves; frames are errors of their own. */
const media = /<(?:img|source|video|audio|track)\b(?:[^>"']|"[^"]*"|'[^']*')*>/gi;

/** `srcset` has several, of which the first may be the bank's. */
const remote = /(?:^|,)\s*((?:https?:)?\/\/[^\s,]+)/i;

function findRemoteImages({page, text, lines}: SourcePage): Finding[] {
  const findings: Finding[] = [];
  const definitions = definitionsOf(page.nodes);
  const add = (offset: number, ...addresses: (string | null | undefined)[]) => {
    const [address] = addresses.flatMap((url) => remote.exec(url ?? '')?.[1] ?? []);
    if (address === undefined) return;
    findings.push({
      ...placeOf(lines, offset),
      found: `a picture or a recording from \`${address}\`, which readers do not see`,
      expected: 'a file of the bank: the site asks no other server for anything',
    });
  };
  for (const node of page.nodes) {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'image') add(start, node.url);
    else if (node.type === 'imageReference') add(start, definitions.get(node.identifier));
    else if (node.type === 'html') {
      const html = maskHtml(text.slice(start, node.position?.end.offset ?? 0));
      for (const {0: tag, index} of html.matchAll(media)) {
        add(start + index, ...['src', 'srcset', 'poster'].map((name) => attribute(tag, name)));
      }
    }
  }
  return findings;
}
