/*
 * Why: a link that is not read as one is shown with its brackets, and its address leads nowhere. A space in the address
 * is enough, or a name that nothing on the page defines.
 */
import type {Nodes} from 'mdast';
import {ofType} from '../../language/nodes.ts';
import {placeOf} from '../lines.ts';
import {shorten} from '../opening.ts';
import type {SourcePage} from '../source-page.ts';
import type {Finding} from '../types.ts';
import type {Rule} from './rule.ts';

export const unreadLink: Rule = {
  severity: 'warning',
  about: 'A link is not read as one, and is shown with its brackets.',
  fix: 'Write it as `[text](address)`, or in backticks when it is an example.',
  examples: {
    bad: [
      ['See [pods](./my pods.md).\n', 'docs/aws/page.md:1:5'],
      ['See [pods]( ./pods.md.\n', 'docs/aws/page.md:1:5'],
      ['![Pods](my pods.png)\n', 'docs/aws/page.md:1:1'],
      ['See [pods][nope].\n\n[other]: https://k8s.local/\n', 'docs/aws/page.md:1:5'],
    ],
    good: [
      'See `[pods](./my pods.md)` and [pods](<https://k8s.local/my pods>).\n',
      'See [pods] (./pods.md), \\[pods](./my pods.md), f[x](a b) and [x](a b).\n',
      'The cell grid[1][2], and [options][file].\n\n[other]: https://k8s.local/\n[file]: <https://k8s.local/>\n',
      'Call it as run [options][file].\n',
      'The cells [0][1] and [r][c], [a-z][A-Z]+, cmd [-a][-b], [x][^note].\n\n- [ ][x] task\n\n[other]: https://k8s.local/\n',
    ],
  },
  page: findUnreadLink,
};

const label = String.raw`(?<![\\\w])!?\[[^\][\\]+\]`;
const address = String.raw`(?:\.{1,2}\/|https?:\/\/)[^()<>]*|[^()<>#\s][^()<>#]*\.(?:mdx?|png|jpe?g|gif|svg|webp)(?:#[^()\s]*)?`;
const inline = new RegExp(`${label}\\(\\s*(?:${address})(\\)|$)`, 'gu');
/** Cells, options, footnotes and ranges such as `a-z` look like names too. */
const name = String.raw`(?![-^]|(?:\w-\w|_)+\])(?=[^\][\\]*\p{L})[^\][\\]{2,}`;
const reference = new RegExp(`${label}\\[(${name})\\]`, 'gu');

function mendOf(found: string, end: string | undefined): [expected: string, fix: string] {
  if (end !== ')') return ['a `)` behind the address', 'Close the bracket behind the address.'];
  return found.split('"').length % 2 === 0
    ? ['a title with a `"` on each side', 'Close the quotes.']
    : ['an address without spaces', 'Write `%20` for each space in the address.'];
}

function findUnreadLink({page, text, lines}: SourcePage): Finding[] {
  // Without any, brackets in a row are rather what an option or a cell looks like.
  const definesLinks = ofType(page.nodes, 'definition').length > 0;
  return shownTexts(page.nodes).flatMap(({offset, end, shown: values}) => {
    const written = text.slice(offset, end);
    const matches = (pattern: RegExp) => {
      const left = new Set(values.flatMap((value) => inOneLine(value).match(pattern) ?? []));
      return [...written.matchAll(pattern)].filter(([found]) => left.has(inOneLine(found)));
    };
    const tell = (at: number, found: string, expected: string, fix: string): Finding => {
      const {line, column} = placeOf(lines, offset + at);
      const shown = shorten(inOneLine(found));
      return {line, column, found: `\`${shown}\`, which is not read as a link`, expected, fix};
    };
    return [
      ...matches(inline).map(({0: found, 1: end, index}) =>
        tell(index, found, ...mendOf(found, end)),
      ),
      ...(definesLinks ? matches(reference) : []).map(({0: found, 1: name = '', index}) =>
        tell(
          index,
          found,
          'a name that the page defines',
          `Add a line \`[${shorten(name)}]: address\`, or write the address in parentheses.`,
        ),
      ),
    ];
  });
}

interface ShownText {
  offset: number;
  end: number;
  /** The pieces of it that are still text, and so what readers see. */
  shown: string[];
}

/** Each text once: pieces that a profile has cut it into have the position of the whole. */
function shownTexts(nodes: readonly Nodes[]): ShownText[] {
  const texts = new Map<number, ShownText>();
  for (const {position, value} of ofType(nodes, 'text')) {
    const {start, end} = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) continue;
    const {offset} = start;
    const known = texts.get(offset) ?? {offset, end: end.offset, shown: []};
    texts.set(offset, known);
    known.shown.push(value);
  }
  return [...texts.values()];
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
