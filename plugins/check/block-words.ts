/*
 * The words between the marks of a block and its title: what kind of block they make, and whether another was meant.
 */
import type {Details} from '../language/dialect/index.ts';
import {nodesIn, ofType} from '../language/nodes.ts';
import type {QuestionBlock} from '../language/questions/question-block.ts';
import {toDifficulty} from '../language/questions/difficulty.ts';
import type {Vocabulary} from '../language/vocabulary.ts';
import type {Place} from './lines.ts';
import {nearWord} from './near-word.ts';
import {unquotedTitle, type Defect} from './opening.ts';
import type {SourcePage} from './source-page.ts';

/** What MkDocs and its themes take for the place of a block, and for notes in its code. */
const places = ['inline', 'end', 'left', 'right', 'annotate'];

/** All that readers are asked: questions and quizzes. */
export function askedBlocks({page}: SourcePage): QuestionBlock[] {
  return [...page.questions, ...page.quizzes].map(({block}) => block);
}

/** Where a class is written: the opening line, if it is not found there. */
export function placeOfClass({node}: QuestionBlock, name: string, {lines}: SourcePage): Place {
  const {line, column} = node.position?.start ?? {line: 1, column: 1};
  const text = lines[line - 1]?.text.toLowerCase() ?? '';
  const at = node.type === 'details' ? text.indexOf(name) : text.lastIndexOf(name);
  return {line, column: at === -1 ? column : at + 1};
}

/** The line that opens a block, from its marks on. */
export function openingLine({position}: Details, lines: SourcePage['lines']): string {
  const {line, column} = position?.start ?? {line: 1, column: 1};
  return lines[line - 1]?.text.slice(column - 1) ?? '';
}

/** The kind of question that a collapsible has almost the name of, unless it may be one of the author's own. */
export function misspeltKind(node: Details, words: Vocabulary): string | null {
  const {kind, tagged, data, classes} = node;
  const [type = ''] = classes;
  if (kind !== 'details' || tagged || data?.block || isKind(type, words)) return null;
  const meant = meantType(type, words);
  // Short words are near many others (`quit`, `ask`), and a group of questions is called by their plural.
  const isOwn =
    type.length <= 4 || type === `${meant}s` || ofType(nodesIn(node), 'details').some(asks);
  return isOwn ? null : meant;
}

function asks({data}: Details): boolean {
  return (data?.block?.like ?? 'collapsible') !== 'collapsible';
}

/** A plain collapsible that was meant for a question. */
export function otherKind(node: Details, vocabulary: Vocabulary): Defect | null {
  if (node.kind !== 'details' || node.tagged || misspeltKind(node, vocabulary) !== null)
    return null;
  const [type = ''] = node.classes;
  const level = node.classes.find((word) => isLevel(word, vocabulary));
  if (level !== undefined && !isKind(type, vocabulary)) {
    return {
      found: `the level \`${level}\` on a plain collapsible`,
      expected: 'a question, which alone has a level',
      fix: `Write the type first: \`question ${level}\`.`,
    };
  }

  const title = node.children.find((child) => child.type === 'detailsTitle');
  const end = title?.children.at(-1);
  const id = end?.type === 'text' ? /\{#[^\s{}]+\}$/.exec(end.value.trimEnd())?.[0] : undefined;
  return id === undefined
    ? null
    : {
        found: `the id \`${id}\` in the title of a plain collapsible, where readers see it`,
        expected: 'a question, which alone has an id',
        fix: `Write the type \`question\`, or take \`${id}\` out of the title.`,
      };
}

/** The kind of block for asking readers that a word is almost. */
function meantType(word: string, {blocks}: Vocabulary): string | null {
  const asked = blocks.filter(({like}) => like !== 'collapsible').map(({id}) => id);
  return nearWord(word.toLowerCase(), asked);
}

function isKind(word: string, {blocks, callouts}: Vocabulary): boolean {
  return blocks.some(({id}) => id === word) || callouts.some(({types}) => types.includes(word));
}

/** Synonyms such as `easy` are words that other banks give to blocks of their own. */
function isLevel(word: string, {levels}: Vocabulary): boolean {
  return levels.some(({id, label}) => id === word || label.toLowerCase() === word);
}

/**
 * `??? question What is X`: every word of the title becomes a type, and is shown nowhere.
 */
export function lostTitle(node: Details, {page, lines}: SourcePage): Defect | null {
  if (node.tagged || node.children[0]?.type === 'detailsTitle') return null;
  const line = openingLine(node, lines);
  const [type = '', ...words] = line
    .replace(/^(?:\?{3}[+-]?|!{3})/, '')
    .trim()
    .split(/\s+/);
  const lost = words.filter((word) => !isClass(word.toLowerCase(), page.vocabulary));
  const {vocabulary} = page;
  const isType = isKind(type.toLowerCase(), vocabulary) || meantType(type, vocabulary) !== null;
  const shown = isType || lost.length === 1 ? lost : [type, ...lost];
  // One or two words in lower case, and those with hyphens, may be classes of a theme. On a question they would say nothing.
  const isSure =
    node.data?.block !== undefined ||
    /\p{Lu}|[^\p{L}\p{N}_-]/u.test(shown.join('')) ||
    shown.filter((word) => !word.includes('-')).length > 2;
  if (type === '' || lost.length === 0 || !isSure) return null;
  return unquotedTitle((isType ? words : [type, ...words]).join(' '));
}

function isClass(word: string, vocabulary: Vocabulary): boolean {
  const {levels} = vocabulary;
  return places.includes(word) || isKind(word, vocabulary) || toDifficulty(word, levels) !== null;
}
