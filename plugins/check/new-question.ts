import {unusableId} from '../bank/ledger/unusable-id.ts';
import {levelLine, listLevels, toDifficulty} from '../language/questions/difficulty.ts';
import {slug} from '../language/questions/slug.ts';
import {defaultVocabulary, type Vocabulary} from '../language/vocabulary.ts';
import {encode} from './decode.ts';
import {readSource} from './source-page.ts';
import type {SourceFile} from './types.ts';
import {freeId} from './write-ids.ts';

export interface NewQuestion {
  /** Without id. A number that the page counts up to is not repeated. */
  title: string;
  /** Id, label or synonym of a level; left out where the page gives one to all its questions. */
  level?: string | undefined;
}

/**
 * Add a question at the end of a page, as its other questions are written: with the next number where they have
 * numbers, and the file's line endings. Its answer is for the author, and the content check asks for it.
 *
 * @param taken - Ids that lead to other questions.
 * @returns The page, the question's id, and its 1-based line.
 * @throws {Error} When the page or what was given cannot have it; nothing is lost.
 */
export function addQuestion(
  file: SourceFile,
  {title, level}: NewQuestion,
  taken: ReadonlySet<string>,
  vocabulary: Vocabulary = defaultVocabulary,
): {file: SourceFile; id: string; line: number} {
  const {levels} = vocabulary;
  const difficulty = level === undefined ? null : toDifficulty(level, levels);
  if (level !== undefined && difficulty === null) {
    throw new Error(`Found the level "${level}", expected ${listLevels(levels)}.`);
  }
  const asked = title.replace(/\s+/g, ' ').trim();
  const [leading = '', given = Infinity] = /^(\d+)[.)] /.exec(asked) ?? [];
  const withoutNumber = asked.slice(leading.length);
  const id = freeId(slug(withoutNumber), taken);
  if (withoutNumber === '' || unusableId(id) !== null) {
    throw new Error(`Found the title "${title}", expected what an interviewer asks.`);
  }

  const before = readSource(file, vocabulary);
  if (before.invalidBytes.length > 0) {
    throw new Error(`${file.path} is not UTF-8. \`npx viva lint\` says where.`);
  }
  const {questions} = before.page;
  const last = lastNumber(questions.map(({parts}) => parts.question.number));
  const number = last === null ? '' : `${last + 1}. `;
  // Another number than those of questions is meant: "404. What does it say?".
  const words = Number(given) <= (last ?? questions.length) + 1 ? withoutNumber : asked;
  const end = before.text.includes('\r\n') ? '\r\n' : '\n';
  const own = levels.filter((one) => one.id === difficulty);
  const start = before.text.trimEnd();
  const text = [
    ...(start === '' ? [] : [start, '']),
    `??? question "${number}${words} {#${id}}"`,
    ...own.map((one) => `    ${levelLine([one])}`),
    '',
  ].join(end);

  const written = {...file, bytes: encode(text, before.bom)};
  const after = readSource(written, vocabulary).page.questions;
  const added = after.at(-1)?.parts.question;
  // An open fence above, or signs in the title that mean something, make something else of it.
  if (!added?.explicitId || added.id !== id || after.length !== questions.length + 1) {
    throw new Error(
      `${file.path}: the site would not read the question "${words}" at the end of this page. ` +
        'Look for a fence or a comment that is not closed, and for signs such as {#} in the title.',
    );
  }
  return {file: written, id, line: added.line};
}

/** The number that a page has counted up to. One far up, alone, is rather a code or a year that a title begins with. */
function lastNumber(numbers: readonly (number | null)[]): number | null {
  const last = numbers.at(-1) ?? null;
  if (last === null) return null;
  const others = numbers.slice(0, -1);
  const isCounted =
    others.includes(last - 1) ||
    (last < 100 && (others.length === 0 || others.some((one) => one !== null)));
  return isCounted ? last : null;
}
