import {answerText, type ExportedBank} from './questions.ts';

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
 */
export function questionsCsv({questions}: ExportedBank): string {
  const rows = questions.map(({question, topic, doc, level, link}) => [
    question.id,
    question.title,
    topic.label,
    doc.label,
    level ?? '',
    question.hint ?? '',
    question.shortAnswer,
    answerText(question),
    question.references.map(({text, url}) => `${text} ${url}`).join('\n'),
    link ?? '',
  ]);
  return `\uFEFF${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Spreadsheets run what begins so as a formula, whoever wrote it; an apostrophe before it makes it text. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

function cell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
