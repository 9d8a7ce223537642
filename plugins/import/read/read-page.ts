import type {Image, Link, Parents} from 'mdast';
import {visit} from '../../language/dialect/visit.ts';
import {collectAnchors} from '../../check/anchors.ts';
import {openTags} from '../../check/rules/lost-text.ts';
import type {Repair} from '../../check/types.ts';
import {idInsertion} from '../../check/id-insertion.ts';
import {headingIds} from '../../language/questions/heading-ids.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import {convertAndRead, scannedAnchors} from '../convert/index.ts';
import {readHtml} from './html.ts';
import type {ReadPage, ReadQuestion, ReadTask, Reference} from './types.ts';

/** Convert a page, and read the result as the site does. What takes time is done here, in threads. */
export default function readConverted({text: source, options}: ReadTask): ReadPage {
  const {converted, page} = convertAndRead(source, options);
  const {text} = converted;
  const references: Reference[] = [];
  const repairs: Repair[] = [];
  const removed: {line: number; what: string}[] = [];
  const shown: {line: number; what: string}[] = [];
  const cut: {start: number; end: number}[] = [];
  let title: string | null = null;

  visit(page.tree, (node, _index, parent: Parents | undefined) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (node.type === 'heading' && node.depth === 1) title ??= plainText(node);
    if (node.type === 'link' || node.type === 'image') {
      const found = ofMarkdown(node, text.slice(start, end), start);
      if (found) references.push(found);
    } else if (node.type === 'definition') {
      const raw = text.slice(start, end);
      const at = /^\[(?:\\.|[^\]\\])*\]:\s*<?/.exec(raw)?.[0].length;
      const length = at === undefined ? 0 : addressLength(raw.slice(at));
      if (at === undefined || length === 0) return;
      const place = {start: start + at, end: start + at + length};
      const use = /\.(?:apng|avif|bmp|gif|ico|jpe?g|png|svg|webp)$/i.test(node.url)
        ? 'image'
        : 'link';
      references.push({
        url: node.url,
        use,
        line: node.position?.start.line ?? 1,
        form: 'definition',
        ...place,
        whole: {...place, text: '#'},
      });
    } else if (node.type === 'html') {
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      const changes = readHtml({
        raw: text.slice(start, end),
        start,
        line: node.position?.start.line ?? 1,
        isBlock: parent?.type !== 'paragraph' && !isPhrasing(parent),
        prefix: text.slice(lineStart, start).replace(/[^\s>]/g, ' '),
      });
      references.push(...changes.references);
      repairs.push(...changes.repairs);
      removed.push(...changes.removed);
      shown.push(...changes.shown);
    } else if (node.type === 'paragraph' || node.type === 'tableCell') {
      // A tag that its paragraph does not close hides itself: its text stays.
      for (const {position} of openTags(node.children)) {
        const [from, to] = [position?.start.offset, position?.end.offset];
        if (from !== undefined && to !== undefined) cut.push({start: from, end: to});
      }
    }
  });

  const isCut = ({start, end}: {start: number; end: number}) =>
    cut.some((one) => start < one.end && end > one.start);
  const ids = headingIds(page);
  return {
    converted,
    questions: page.questions.map((located): ReadQuestion => {
      const {id, aliases, title: words, line, explicitId} = located.parts.question;
      const insertion =
        located.block.strayIds.length > 0 || words === '' ? null : idInsertion(text, located);
      return {
        id,
        aliases,
        title: words,
        line,
        insertion: explicitId ? null : (insertion ?? 'none'),
      };
    }),
    quizzes: page.quizzes.filter(({isUsable}) => isUsable).length,
    headings: [...ids].map(([heading, {id}]) => ({id, title: plainText(heading)})),
    anchors: [...collectAnchors(page)],
    oldAnchors: [
      ...new Map(
        [...scannedAnchors(source, options.anchors), ...converted.anchors].map((anchor) => [
          anchor.old,
          anchor,
        ]),
      ).values(),
    ].sort((a, b) => a.line - b.line),
    references: references.filter((one) => !isCut(one)),
    removed,
    shown,
    repairs: [...repairs.filter((one) => !isCut(one)), ...cut.map((one) => ({...one, text: ''}))],
    title,
    refusal: page.refusal
      ? `${page.refusal.found}; expected ${page.refusal.expected}. ${page.refusal.fix}`
      : null,
  };
}

function isPhrasing(parent: Parents | undefined): boolean {
  return (
    parent !== undefined &&
    /^(?:heading|tableCell|emphasis|strong|delete|link|detailsTitle)$/.test(parent.type)
  );
}

function ofMarkdown(node: Link | Image, raw: string, start: number): Reference | null {
  const last = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
  const from = last === undefined ? 0 : last - start;
  const close =
    last === undefined && node.type === 'image' ? closingBracket(raw) : raw.indexOf('](', from);
  // An address as such, in `<>` or bare, leads out of the site.
  if (close < 0 || raw.charAt(close + 1) !== '(') return null;
  const before = /^\]\(\s*(<?)/.exec(raw.slice(close));
  if (!before) return null;
  const at = close + before[0].length;
  const length = before[1] === '<' ? raw.indexOf('>', at) - at : addressLength(raw.slice(at));
  if (length < 0) return null;
  const text = node.type === 'image' ? (node.alt ?? '') : raw.slice(1, close);
  return {
    url: node.url,
    use: node.type,
    line: node.position?.start.line ?? 1,
    form: 'markdown',
    start: start + at - (before[1] === '<' ? 1 : 0),
    end: start + at + length + (before[1] === '<' ? 1 : 0),
    whole: {start, end: start + raw.length, text},
  };
}

/** Where the text of an image ends. */
function closingBracket(raw: string): number {
  let depth = 0;
  for (let index = 1; index < raw.length; index++) {
    const sign = raw.charAt(index);
    if (sign === '\\') index++;
    else if (sign === '[') depth++;
    else if (sign === ']' && --depth === 0) return index;
  }
  return -1;
}

/** Letters of an address that ends at a space or at the parenthesis that closes it. */
function addressLength(raw: string): number {
  let depth = 0;
  for (let index = 0; index < raw.length; index++) {
    const sign = raw.charAt(index);
    if (sign === '\\') index++;
    else if (/[\s<>]/.test(sign)) return index;
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth < 0) return index;
  }
  return raw.length;
}
