/*
 * Why: addresses in raw HTML stay as they are, but for those of `<img>`, and a page is a folder on the site: `x.png`
 * beside the file is not beside the page. And a picture of a kind that the site does not publish is a
 * broken one.
 */
import {maskHtml} from '../html-source.ts';
import {placeOf} from '../lines.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const unshownImage: Rule = {
  severity: 'error',
  liftedBy: 'amongOthers',
  about: 'An address in HTML, or an image, leads to nothing on the site.',
  fix: 'Write it in Markdown.',
  examples: {
    bad: [
      ['<video poster="x.png"></video>\n', 'docs/aws/page.md:1:1'],
      ['![Plan](plan.bmp)\n', 'docs/aws/page.md:1:1'],
    ],
    good: ['![Plan](plan.png)\n'],
  },
  page: findUnshownImage,
};

const addresses =
  /<[a-z][^<>]*?\s(src|srcset|poster|href|data)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The kinds that the bundler publishes. */
const published = /\.(?:avif|gif|ico|jpe?g|png|svg|webp)$/i;

function findUnshownImage({page, text, lines}: SourcePage): Finding[] {
  const findings: Finding[] = [];
  for (const node of page.nodes) {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'html') {
      const html = maskHtml(text.slice(start, node.position?.end.offset ?? 0));
      for (const match of html.matchAll(addresses)) {
        const [, name = '', ...values] = match;
        const url = (values.find(Boolean) ?? '').trim();
        // Whether a link leads to a page, `broken-link` says; pictures are found from the file.
        if (!isRelative(url) || /^<(?:a|img)\s/i.test(match[0])) continue;
        findings.push({
          ...placeOf(lines, start + match.index),
          found: `\`${name}="${url}"\` in HTML, which leads nowhere: the page is a folder on the site`,
          expected: 'Markdown, whose addresses are followed from the file',
          fix: `Write \`[text](${url})\`.`,
        });
      }
    } else if (node.type === 'image' || node.type === 'definition') {
      const [path = ''] = node.url.split(/[?#]/);
      const isImage = node.type === 'image' || /\.(?:apng|bmp|tiff?|heic|psd)$/i.test(path);
      if (!isImage || !isRelative(node.url) || published.test(path)) continue;
      findings.push({
        ...placeOf(lines, start),
        found: `the image \`${node.url}\`, of a kind that the site does not publish`,
        expected: 'a file that ends in .avif, .gif, .jpg, .png, .svg or .webp',
        fix: 'Save the picture in one of these formats.',
      });
    }
  }
  return findings;
}

/** Neither whole, nor from the root of the site, nor inside the page. */
function isRelative(url: string): boolean {
  return url !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/|#|\?|@)/i.test(url);
}
