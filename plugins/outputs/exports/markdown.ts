import {splitLines} from '../../check/lines.ts';
import type {DocFile} from '../../bank/types.ts';
import type {Question} from '../../language/questions/types.ts';
import type {Profile} from '../../language/vocabulary.ts';
import {definitionsIn, linesInside, withDefinitions, type Definition} from './definitions.ts';
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
  const answer = withDefinitions(answerSource(place, source), place, source.definitions);
  const body = forReaders(answer, source.profile, (url) => resolveLink(url, one.doc));
  return `---\n${fields.join('\n')}\n---\n\n# ${plainMarkdown(question.title)}\n\n${body}\n`;
}

/** A page as its questions are written from it: each of them asks for the definitions of all of it. */
export function pageSource(text: string, profile: Profile | null): PageSource {
  const lines = splitLines(text).map((line) => line.text);
  return {lines, definitions: definitionsIn(text, lines, profile), profile};
}

/** The body of a block without what makes it one: marks of quotations, indentation, the last `:::`. */
function answerSource({line, column, endLine}: Place, source: PageSource): string {
  const opening = source.lines[line - 1] ?? '';
  const lines = linesInside(source.lines.slice(line, endLine), opening.slice(0, column - 1));
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
