import {lastLine} from '../../check/containers.ts';
import type {Line} from '../../check/lines.ts';
import type {SourcePage} from '../../check/source-page.ts';
import type {Message, Repair} from '../../check/types.ts';
import {htmlElements} from '../../check/html-elements.ts';
import {idInsertion} from '../../check/id-insertion.ts';
import {numberedId} from '../../language/questions/slug.ts';

/*
 * What becomes of text that the content check refuses: text that readers see as it was written.
 */

/** @returns Null where no bracket stands. */
export function bracketAsText({text}: SourcePage, offset: number): Repair | null {
  return text.charAt(offset) === '<' ? {start: offset, end: offset + 1, text: '&lt;'} : null;
}

/** A cell too many, a footnote that nothing refers to, or a tag. */
export function mendLostText(source: SourcePage, offset: number): Repair | null {
  const {text} = source;
  const line = /^[^\r\n]*/.exec(text.slice(offset))?.[0] ?? '';
  const [tag, name = ''] =
    /^<([a-z][^\s/<>]*)[^<>]*>/i.exec(text.slice(offset, offset + 1000)) ?? [];
  if (tag !== undefined) {
    // Who writes `<template>` alone in a sentence means the word; with attributes, or for bold, the element.
    const isElement =
      /\s\w+=/.test(tag) ||
      /^(?:a|b|big|center|code|div|em|font|i|small|span|strong|su[bp]|u)$/i.test(name);
    return isElement && htmlElements.has(name.toLowerCase())
      ? {start: offset, end: offset + tag.length, text: ''}
      : bracketAsText(source, offset);
  }
  if (line.startsWith('[^')) return {start: offset, end: offset, text: '\\'};
  if (!line.includes('|')) return null;
  // The pipes of a cell too many are text.
  const cells = line.replace(/(?<!\\)\|(?!\s*$)/g, String.raw`\|`);
  return {start: offset, end: offset + line.length, text: cells};
}

/** A picture that no browser shows is a file to load; an address that leads nowhere goes. */
export function mendImage({text}: SourcePage, offset: number): Repair | null {
  if (text.startsWith('![', offset)) return {start: offset, end: offset + 1, text: ''};
  const [tag] = /^<[^<>]*>/.exec(text.slice(offset)) ?? [];
  if (tag === undefined) return null;
  const plain = tag.replace(
    /\s(?:src|srcset|poster|href|data)\s*=\s*(?:"(?!\w+:|\/)[^"]*"|'(?!\w+:|\/)[^']*'|(?!\w+:|\/|["'])[^\s"'>]+)/gi,
    '',
  );
  return {start: offset, end: offset + tag.length, text: plain};
}

/** A question or quiz that asks nothing, or has no answer: it opens, and is none. */
export function asCollapsible({line}: Message, {page, text}: SourcePage): Repair | null {
  const at =
    page.quizzes.find(({problems}) => problems.some((problem) => problem.line === line))?.block.node
      .position?.start.offset ??
    page.questions.find(({parts}) => parts.question.line === line)?.block.node.position?.start
      .offset;
  if (at === undefined) return null;
  const [all, marks = '', kind = ''] =
    /^(\?{3}[+-]?[ \t]*)([\w-]+)/.exec(text.slice(at, at + 100)) ?? [];
  if (all === undefined) return null;
  const end = at + all.length;
  // Without a title it was headed by its type.
  const isBare = /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 100));
  const title = isBare ? ` "${kind.charAt(0).toUpperCase()}${kind.slice(1)}"` : '';
  return {start: at, end, text: `${marks}details${title}`};
}

/** The id of another place of the page: a quiz gets one of its own; a heading, code and an element go without. */
export function mendTakenId(
  {line, found}: Message,
  {page, text}: SourcePage,
  offset: number,
): Repair | null {
  const owned = page.questions.flatMap(({parts: {question}}) => [question.id, ...question.aliases]);
  const taken = new Set([...owned, ...page.quizzes.map(({parts}) => parts.quiz.id)]);
  const quiz = page.quizzes.find(({parts}) => parts.quiz.line === line);
  if (quiz) {
    const {id} = quiz.parts.quiz;
    const place = quiz.block.ids.length === 0 ? idInsertion(text, quiz) : null;
    if (!place) return null;
    const alike = page.quizzes.filter(({parts}) => parts.quiz.id === id);
    // Those before it have theirs in the same round.
    let before = alike.indexOf(quiz) - (owned.includes(id) ? 0 : 1);
    let number = 2;
    while (taken.has(numberedId(id, number)) || before-- > 0) number++;
    const {start} = place;
    return {start, end: start, text: place.before + numberedId(id, number) + place.after};
  }
  const [, wanted] = /^the id `(.+?)` of/.exec(found) ?? [];
  for (const {type, position} of page.nodes) {
    if (position?.start.offset !== offset) continue;
    // The lines of code are what it shows.
    const [all = ''] =
      (type === 'code' ? /^.*/ : /^[^]*/).exec(text.slice(offset, position.end.offset)) ?? [];
    for (const match of all.matchAll(type === 'html' ? idOfElement : idInBraces)) {
      if (match.slice(1).find(Boolean) !== wanted) continue;
      const start = offset + match.index;
      return {start, end: start + match[0].length, text: ''};
    }
  }
  return null;
}

const idOfElement = /\s(?:id|name)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** With the braces where it is alone in them. */
const idInBraces =
  /(?<![ \t])[ \t]*\{\s*(?::\s*)?#([^\s{}]+)\s*\}|(?<=\{\s*(?::\s*)?)#([^\s{},]+)(?=[^{}\n]*\}),?[ \t]*|(?:[ \t]+|,[ \t]*)#([^\s{},]+)(?=[^{}\n]*\})/g;

/** A level that is none: the field goes, the line stays as text. */
export function mendLevel(line: number, {lines}: SourcePage): Repair | null {
  return (
    replaceIn(lines[line - 1], /^[ \t]*["']?difficulty["']?[ \t]*:.*/, '') ??
    replaceIn(lines[line - 1], /\*\*|__/g, '')
  );
}

/** Ends of lines to some editors, and not to Markdown. */
export function ordinarySpaces(line: Line | undefined): Repair | null {
  return replaceIn(line, /[\v\f\u0085\u2028\u2029]/g, ' ');
}

export function replaceIn(line: Line | undefined, what: RegExp, by: string): Repair | null {
  const text = line?.text.replace(what, by);
  if (!line || text === undefined || text === line.text) return null;
  return {start: line.start, end: line.start + line.text.length, text};
}

/** The block that a line is in as code: its lines are shown as they were written. */
export function asCode(
  {line}: Message,
  {lines, flow, text, page}: SourcePage,
  isWhole = false,
): Repair | null {
  const around = flow.filter(
    ({node}) =>
      (node.position?.start.line ?? Infinity) <= line &&
      line <= lastLine(node) &&
      node.type !== 'yaml',
  );
  const blocks = around.filter(({node, parent}) => {
    const {start} = node.position ?? {};
    const before = lines[(start?.line ?? 1) - 1]?.text.slice(0, (start?.column ?? 1) - 1) ?? '';
    return isWhole ? parent === page.tree : before.trim() === '' && node.type !== 'detailsTitle';
  });
  const {node} = blocks.at(-1) ?? {};
  const first = lines[(node?.position?.start.line ?? line) - 1];
  const last = lines[(node ? lastLine(node) : line) - 1];
  if (!first || !last) return null;
  const indent = /^[ \t]*/.exec(first.text)?.[0] ?? '';
  const end = last.start + last.text.length;
  const inside = text.slice(first.start, end);
  const mark = '`'.repeat(
    Math.max(3, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length + 1)),
  );
  return {start: first.start, end, text: `${indent}${mark}text\n${inside}\n${indent}${mark}`};
}
