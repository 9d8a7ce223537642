import {splitLines} from '../../check/lines.ts';
import type {DocFile} from '../../bank/types.ts';
import type {Question} from '../../language/questions/types.ts';
import type {Profile} from '../../language/vocabulary.ts';
import {forReaders} from './for-readers.ts';
import type {ResolveLink} from './link-resolver.ts';
import {plainMarkdown} from './plain-markdown.ts';

/** A page's text, with what it includes. */
export interface PageSource {
  /** As places in it count them. */
  lines: readonly string[];
  definitions: readonly Definition[];
  profile: Profile | null;
}

/** A line that says where a link leads, or what a footnote is. */
interface Definition {
  line: string;
  label: string;
}

/** Lines of a text that a question has. */
export type Place = Pick<Question, 'line' | 'column' | 'endLine'>;

/** A question as its file is made of it. */
export interface MarkdownQuestion {
  question: Pick<Question, 'id' | 'title' | 'line' | 'column' | 'endLine'>;
  doc: Pick<DocFile, 'path' | 'permalink' | 'label' | 'reviewed'>;
  topic: {label: string};
  /** As `ExportedQuestion` has them. */
  level: string | null;
  link: string | null;
}

/**
 * A question as a file of Markdown: its facts as front matter, its title, and its answer as the author
 * wrote it. Links lead to the site, as the files around the author's are not there.
 *
 * @param place - Where the question stands in that text.
 */
export function questionMarkdown(
  one: MarkdownQuestion,
  place: Place,
  source: PageSource,
  resolveLink: ResolveLink,
): string {
  const {question, topic, doc, level, link} = one;
  const facts = {
    id: question.id,
    title: question.title,
    level,
    topic: topic.label,
    page: doc.label,
    reviewed: doc.reviewed,
    link,
  };
  // JSON's texts are YAML's.
  const fields = Object.entries(facts).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const answer = withDefinitions(answerSource(place, source), source.definitions);
  const body = forReaders(answer, source.profile, (url) => resolveLink(url, one.doc));
  return `---\n${fields.join('\n')}\n---\n\n# ${plainMarkdown(question.title)}\n\n${body}\n`;
}

/** A page as its questions are written from it: each of them asks for the definitions of all of it. */
export function pageSource(text: string, profile: Profile | null): PageSource {
  const lines = splitLines(text).map((line) => line.text);
  return {lines, definitions: lines.flatMap(definitionIn), profile};
}

function definitionIn(line: string): Definition[] {
  const [, definition, label] = /^[ \t>]*(\[(\^?[^\]\n]+)\]:.*)$/.exec(line) ?? [];
  if (definition === undefined || label === undefined) return [];
  return [{line: definition, label: label.toLowerCase()}];
}

/** The body of a block without what makes it one: marks of quotations, indentation, the last `:::`. */
function answerSource({line, column, endLine}: Place, source: PageSource): string {
  const opening = source.lines[line - 1] ?? '';
  const around = opening.slice(0, column - 1).replace(/[^>\s]/g, ' ');
  const lines = source.lines.slice(line, endLine).map((text) => {
    const inside = text.startsWith(around)
      ? text.slice(around.length)
      : text.replace(/^[\s>]*$/, '');
    return inside.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    '));
  });
  if (/^:{3,}/.test(opening.slice(column - 1))) {
    if (/^\s*:{3,}\s*$/.test(lines.at(-1) ?? '')) lines.pop();
  } else {
    // Four make the block; what is beyond is code or a list.
    const depths = lines.filter((text) => text.trim() !== '').map((text) => text.search(/\S/));
    const depth = Math.min(4, ...depths);
    for (const [index, text] of lines.entries()) lines[index] = text.slice(depth);
  }
  return lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
}

/** An answer with the definitions of its footnotes and links that stand elsewhere on the page. */
function withDefinitions(answer: string, definitions: readonly Definition[]): string {
  if (definitions.length === 0) return answer;
  const inside = new Set(answer.split('\n').flatMap((line) => definitionIn(line)[0]?.label ?? []));
  const used = new Set(
    [...answer.matchAll(/\[(\^?[^[\]\n]+)\]/g)].map(([, label = '']) => label.toLowerCase()),
  );
  const found = definitions.flatMap(({line, label}) => {
    if (inside.has(label) || !used.has(label)) return [];
    inside.add(label);
    return [line];
  });
  // What follows a footnote without a blank line would be a part of it.
  return found.length === 0 ? answer : `${answer}\n\n${found.join('\n\n')}`;
}
