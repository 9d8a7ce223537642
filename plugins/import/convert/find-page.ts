import type {Heading, RootContent} from 'mdast';
import {posix} from 'node:path';
import type {SourcePage} from '../../check/source-page.ts';
import {readFrontMatter} from '../../language/questions/front-matter.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import type {Conversion} from './conversion.ts';
import {levelOf, type Section} from './sections.ts';
import {escapeSigns, hasContent, keepHtml} from './summary.ts';
import type {ConvertOptions, Left} from './types.ts';
import {bareTitle, isAnswerHeading, longestTitle, readAsking} from './words.ts';

/** Fewer of a folder are pages that happen to ask. */
const fewest = 3;

const namesQuestion = /^(?:the |interview )?questions?$|^(?:面试题|问题|题目)$/i;

/**
 * Pages of folders in which a page is a question: its title asks, or a heading says that the answer
 * follows. What is at hand is looked at without being parsed; {@link findPage} decides.
 *
 * @param pages - By path.
 */
export function pagesThatAsk(pages: ReadonlyMap<string, string>): Set<string> {
  const folders = new Map<string, {asking: string[]; all: number}>();
  for (const [path, text] of pages) {
    if (/^(?:index|readme)\.md$/i.test(posix.basename(path))) continue;
    const folder = posix.dirname(path);
    const counted = folders.get(folder) ?? {asking: [], all: 0};
    folders.set(folder, counted);
    counted.all++;
    if (mayAsk(text)) counted.asking.push(path);
  }
  const banks = [...folders.values()].filter(
    ({asking, all}) => asking.length >= fewest && asking.length * 2 >= all,
  );
  return new Set(banks.flatMap(({asking}) => asking));
}

function mayAsk(text: string): boolean {
  const title = /^#[ \t]+(.+)$/m.exec(text)?.[1] ?? textOf(readFrontMatter(text).data.title) ?? '';
  return (
    readAsking(title).marked ||
    [...text.matchAll(/^#{2,4}[ \t]+(.{1,60})$/gm)].some(
      ([, own = '']) => isAnswerHeading(own) || isQuestionHeading(own),
    )
  );
}

/**
 * The one question of a page. Its title stays that of the page too.
 *
 * @param isFirst - Whether it is asked before headings are: a page with an answer to itself is one; a
 *   title that asks is one when nothing below it does.
 */
export function findPage(
  source: SourcePage,
  sections: readonly Section[],
  options: ConvertOptions,
  isFirst: boolean,
): {conversions: Conversion[]; left: Left[]} | null {
  const {page, text, lines} = source;
  const {children} = page.tree;
  const titles = sections.filter(({heading, item}) => heading.depth === 1 && !item);
  const [title] = titles;
  if (titles.length > 1) return null;
  const isOwn = (node: RootContent): node is Heading =>
    node.type === 'heading' && node.depth > 1 && sections.some(({heading}) => heading === node);
  const answers = children.filter((node) => isOwn(node) && isAnswerHeading(plainText(node)));
  const at = children.findIndex((node) => isOwn(node) && isQuestionHeading(plainText(node)));
  const below = at === -1 ? undefined : children[at + 1];
  const asked = below?.type === 'paragraph' ? below : null;
  const hasAnswer = asked !== null || (answers.length === 1 && isTop(answers[0]));
  const written = textOf(page.frontMatter.title);
  const titleText = asked ? plainText(asked) : (title?.text ?? written ?? '');
  const isAsked = hasAnswer || (!isFirst && readAsking(titleText).marked);
  if (!isAsked || titleText === '' || titleText.length > longestTitle) return null;

  const first = asked ? children[at] : title?.heading;
  const start = asked
    ? lineStart(first)
    : (title?.bodyStart ?? lineStart(children.find(isContent)));
  const bodyStart = asked ? lineAfter(asked) : start;
  if (!hasContent(text.slice(bodyStart))) return null;
  const line = first?.position?.start.line ?? 1;
  if (options.headings !== 'questions') {
    const message =
      options.headings === 'ask'
        ? 'A page that reads as one question, and stays one until headings are made questions.'
        : 'A page that reads as one question, and is kept as a page.';
    return {conversions: [], left: [{kind: 'heading', line, message}]};
  }
  const own = asked
    ? text
        .slice(asked.position?.start.offset, asked.position?.end.offset)
        .replace(/\s*\n[ \t]*/g, ' ')
    : title?.title;
  const conversion: Conversion = {
    kind: 'heading',
    line,
    start,
    end: text.length,
    steps: [],
    titles: own === undefined ? [keepHtml(titleText), escapeSigns(titleText)] : [own],
    titleText,
    level: levelOf(titleText, null, options.path, source),
    open: false,
    body: [{start: bodyStart, end: text.length, steps: []}],
    dedent: false,
    parts: [],
    title: 0,
  };
  return {conversions: [conversion], left: []};

  /** Whether only the title of the page is above a heading. */
  function isTop(node: RootContent | undefined): boolean {
    const section = sections.find(({heading}) => heading === node);
    return section !== undefined && (section.parent ?? title) === title;
  }

  function lineStart(node: RootContent | undefined): number {
    return lines[(node?.position?.start.line ?? 1) - 1]?.start ?? 0;
  }

  function lineAfter(node: RootContent): number {
    return lines[node.position?.end.line ?? 0]?.start ?? text.length;
  }
}

function isContent({type}: RootContent): boolean {
  return type !== 'yaml';
}

function isQuestionHeading(text: string): boolean {
  return namesQuestion.test(bareTitle(text).replace(/[\p{P}\s]+$/u, ''));
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
