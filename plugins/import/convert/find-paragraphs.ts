import type {Paragraph, RootContent} from 'mdast';
import type {Step} from '../../check/containers.ts';
import {lastLine} from '../../check/containers.ts';
import type {SourcePage} from '../../check/source-page.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import type {Conversion, Piece} from './conversion.ts';
import {levelOf, sectionAt, type Section} from './sections.ts';
import {hasContent} from './summary.ts';
import type {ConvertOptions, Left} from './types.ts';
import {readAsking, type Asks} from './words.ts';

/** Fewer on a page are a way to write, and no bank. */
const fewest = 3;

/** A paragraph that asks: in bold letters, or as `Q:` with `A:`. */
interface Asking {
  titleText: string;
  title: string;
  asks: Asks;
  /** Whether it says nothing but the question. */
  isAlone: boolean;
  line: number;
  start: number;
  bodyStart: number;
  /** Null for one that ends where the next begins. */
  item: {end: number; steps: readonly Step[]} | null;
}

/** Behind bold letters: signs that belong to the title. */
const suffix = /^(?:[\p{Extended_Pictographic}?？!:. \t]|\uFE0F|\u200D)*(?=\n|$)/u;
const label = /^[*_]{2}(Q[^*_]*)[*_]{2}/;
const bareLabel = /^\s*Q(?:uestion)?\s*[:：]\s*/i;
const number = /^ ?(?:q(?:uestion)? ?[-#.]? ?)?\d{0,4} ?[.:)]? ?$/i;
const isNumber = (text: string) => number.test(text.replace(/\s+/g, ' '));
const answer =
  /^(?:\s|<br\s*\/?>)*(?:[*_]{2})?(?:A\s{0,9}\d{0,4}\s{0,9}[:：]|Ans(?:wer)?\s{0,9}\d{0,4}\s{0,9}[:：.-])(?:[*_]{2})?[ \t]*/i;
const pair =
  /^((?:[*_]{2})?Q(?:uestion)?\s{0,9}[-#.]?\s{0,9}\d{0,4}\s{0,9}[:：.)][^]*?)(?:(?<!\s)(?=\s*\n[ \t]*(?:[*_]{2})?A(?:ns(?:wer)?)?\s{0,9}\d{0,4}\s{0,9}[:：])|$)/i;

/** Questions in bold paragraphs, in items that begin in bold letters, and in pairs of `Q:` and `A:`. */
export function findParagraphs(
  source: SourcePage,
  sections: readonly Section[],
  options: ConvertOptions,
  /** Whether a place is in something else that is a question, or hidden. */
  isTaken: (offset: number) => boolean,
  /** Whether there are questions of another kind between two places. */
  hasQuestions: (start: number, end: number) => boolean,
): {conversions: Conversion[]; left: Left[]} {
  const {lines, text, flow} = source;
  const stepsOf = new Map(flow.map(({node, steps}) => [node, steps]));
  const nodes = source.page.tree.children.filter(
    ({position}) => !isTaken(position?.start.offset ?? 0),
  );
  const all = [
    nodes.flatMap((node, index) =>
      node.type === 'paragraph' ? (readAskingParagraph(node, nodes[index + 1]) ?? []) : [],
    ),
    nodes.flatMap(readItems),
  ];
  const found = all.map(bank).find(({length}) => length > 0) ?? [];

  const conversions: Conversion[] = [];
  const left: Left[] = [];
  for (const [index, one] of found.entries()) {
    const {line, start, bodyStart, item, titleText, title} = one;
    const leave = (message: string) => left.push({kind: 'paragraph', line, message});
    const end = item?.end ?? Math.min(found[index + 1]?.start ?? text.length, nextHeading(start));
    const body = bodyOf(bodyStart, end, item?.steps ?? []);
    if (options.headings !== 'questions') {
      leave(
        options.headings === 'ask'
          ? 'A paragraph that reads as a question, and stays one until headings are made questions.'
          : 'A paragraph that reads as a question, and is kept as a paragraph.',
      );
    } else if (hasQuestions(bodyStart, end)) {
      leave('A paragraph with questions in the text below it; it stays a paragraph.');
    } else if (!hasContent(text.slice(body.start, body.end))) {
      leave('There is no answer below this paragraph.');
    } else {
      conversions.push({
        kind: 'paragraph',
        line,
        start,
        end,
        steps: [],
        titles: [bare(title)],
        titleText: bare(titleText),
        level: levelOf(titleText, sectionAt(sections, start), options.path, source),
        open: false,
        body: [body],
        dedent: item !== null,
        parts: [],
        title: 0,
      });
    }
  }
  return {conversions, left};

  /** Where an answer ends for sure: a heading, the line above it, or another question. */
  function nextHeading(start: number): number {
    const next = source.page.tree.children.find(
      ({type, position}) =>
        (position?.start.offset ?? 0) > start &&
        (type === 'heading' || isTaken(position?.start.offset ?? 0)),
    );
    return next ? lineStart(next.position?.start.line ?? 1) : text.length;
  }

  function lineStart(line: number): number {
    return lines[line - 1]?.start ?? text.length;
  }

  /** Without the mark that says that it is the answer, and the line that is drawn below it. */
  function bodyOf(start: number, end: number, steps: readonly Step[]): Piece {
    const [label = ''] = answer.exec(text.slice(start, Math.min(end, start + 200))) ?? [];
    const rule = /(?:\n[ \t]*(?:-{3,}|\*{3,}|_{3,}|<br\s*\/?>)[ \t]*)+\s*$/.exec(
      text.slice(start, end),
    );
    return {start: start + label.length, end: rule ? start + rule.index + 1 : end, steps};
  }

  function readAskingParagraph(node: Paragraph, next: RootContent | undefined): Asking | null {
    const bold = readBold(node);
    if (bold && !isNumber(bold.titleText)) return bold;
    const {start, end} = node.position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return null;
    const written = text.slice(start.offset, end.offset);
    const [, title] = pair.exec(written) ?? [];
    if (title === undefined) return null;
    const isPair =
      title.length < written.length ||
      (next?.type === 'paragraph' &&
        answer.test(text.slice(next.position?.start.offset, next.position?.end.offset)));
    const plain = title
      .replace(label, '$1')
      .replace(/(?<!\s)\s*\n[ \t]*/g, ' ')
      .trim();
    const asks = readAsking(plain);
    if (!isPair && !asks.marked) return null;
    return {
      titleText: plainText(node).replace(
        /(?<!\s)\s+(?:[*_]{2})?A(?:ns(?:wer)?)?\s{0,9}\d{0,4}\s{0,9}[:：][^]*$/i,
        '',
      ),
      title: plain,
      asks,
      isAlone: true,
      line: start.line,
      start: lineStart(start.line),
      bodyStart: start.offset + title.length,
      item: null,
    };
  }

  function readBold(node: Paragraph): Asking | null {
    const [first, second] = node.children;
    const isLed = first?.type === 'text' && isNumber(first.value) && second?.type === 'strong';
    const strong = isLed ? second : first;
    if (strong?.type !== 'strong' || strong.children.length === 0) return null;
    const {start} = node.position ?? {};
    const from = strong.children[0]?.position?.start.offset;
    const to = strong.children.at(-1)?.position?.end.offset;
    const end = strong.position?.end.offset;
    if (!start || from === undefined || to === undefined || end === undefined) return null;
    const rest = text.slice(end, node.position?.end.offset);
    const signs = suffix.exec(rest)?.[0] ?? '';
    const lead = isLed ? `${first.value.trim()} ` : '';
    const titleText = lead + plainText(strong) + signs.trimEnd();
    const title = lead + text.slice(from, to) + signs.trimEnd();
    return {
      titleText,
      title: title.replace(/(?<!\s)\s*\n[ \t]*/g, ' '),
      asks: readAsking(titleText),
      isAlone: rest.slice(signs.length).trim() === '',
      line: start.line,
      start: lineStart(start.line),
      bodyStart: end + signs.length,
      item: null,
    };
  }

  function readItems(node: RootContent): Asking[] {
    if (node.type !== 'list') return [];
    const items = node.children.flatMap((item) => {
      const [first] = item.children;
      const bold = first?.type === 'paragraph' ? readBold(first) : null;
      if (!bold || !first) return [];
      const end = lines[lastLine(item)]?.start ?? text.length;
      return [{...bold, item: {end, steps: stepsOf.get(first) ?? []}}];
    });
    const asking = items.filter(({asks}) => asks.marked || asks.named);
    // What stands between two questions of a list would be torn out of it.
    return asking.length === node.children.length ? items : [];
  }
}

/** Without a mark that only says that a question follows, and without quotes around all of it. */
function bare(title: string): string {
  return title.replace(bareLabel, '').replace(/^["“]([^"“”]+)["”]$/, '$1');
}

/** Those of a page that are questions, if they are many enough. */
function bank(found: readonly Asking[]): Asking[] {
  const isSure = ({asks}: Asking) => asks.marked || asks.named;
  const alone = found.filter(({isAlone}) => isAlone);
  const sure = found.filter(isSure);
  if (sure.length < fewest) return [];
  const numbered = alone.filter(({asks}) => asks.numbered || asks.named);
  const isNumbered = numbered.length >= fewest && numbered.length * 2 >= sure.length;
  return found.filter(
    (one) =>
      isSure(one) ||
      (one.isAlone &&
        (isNumbered ? one.asks.numbered : one.asks.worded && sure.length * 2 >= alone.length)),
  );
}
