import type {ResolveLink} from './link-resolver.ts';
import {answerText, referencesOf, type ExportedBank} from './questions.ts';

const columns = [
  'id',
  'question',
  'topic',
  'page',
  'level',
  'hint',
  'spoken_answer',
  'answer',
  'references',
  'link',
] as const;

/**
 * All questions as RFC 4180 has it: a line with names, CRLF, quotes around each cell. It begins with a byte
 * order mark, without which spreadsheets take UTF-8 for something else.
 *
 * @returns Line by line.
 */
export function* questionsCsv(
  {questions}: ExportedBank,
  resolveLink: ResolveLink,
): Generator<string> {
  yield `\uFEFF${rowOf(columns)}`;
  for (const one of questions) {
    const {question, topic, doc, level, link} = one;
    yield rowOf([
      question.id,
      question.title,
      topic.label,
      doc.label,
      level ?? '',
      question.hint ?? '',
      question.shortAnswer,
      answerText(question),
      referencesOf(one, resolveLink)
        .map(({text, url}) => `${text} ${url}`)
        .join('\n'),
      link ?? '',
    ]);
  }
}

const rowOf = (cells: readonly string[]) => `${cells.map(cell).join(',')}\r\n`;

/** Spreadsheets run what begins so as a formula, whoever wrote it; an apostrophe before it makes it text. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
