import type {Table, TableCell} from 'mdast';
import type {SourcePage} from '../../check/source-page.ts';
import {plainText} from '../../language/questions/plain-text.ts';
import type {Conversion} from './conversion.ts';
import {levelOf, sectionAt, type Section} from './sections.ts';
import type {ConvertOptions, Left} from './types.ts';
import {isNamedAnswer} from './words.ts';

const asked =
  /^(?:(?:the |interview )?questions?|q|问题|题目|面试题|問題|質問|preguntas?|fragen?|вопросы?|perguntas?|domand[ae])\W*$/iu;
const none = 'A row of a table with rows that have no question or no answer.';
/** What a question may do without: its number, which leads its title, and its level. */
const beside = /^(?:#|no\.?|nr\.?|№|id|序号|编号|)$/iu;

/** The rows of tables whose columns are questions and answers. */
export function findTables(
  source: SourcePage,
  sections: readonly Section[],
  options: ConvertOptions,
  /** Whether a place is in something else that is a question, or hidden. */
  isTaken: (offset: number) => boolean,
): {conversions: Conversion[]; left: Left[]} {
  const conversions: Conversion[] = [];
  const left: Left[] = [];
  for (const node of source.page.tree.children) {
    const start = node.position?.start.offset ?? 0;
    if (node.type === 'table' && !isTaken(start)) readTable(node, start);
  }
  return {conversions, left};

  function readTable({children: [head, ...rows]}: Table, start: number): void {
    const names = head?.children.map((cell) => plainText(cell)) ?? [];
    const question = names.findIndex((name) => asked.test(name));
    const answer = names.findIndex((name) => isNamedAnswer(name) || /^a$/i.test(name));
    const isOther = (_one: unknown, at: number) => at !== question && at !== answer;
    if (question < 0 || answer < 0) return;
    if (names.filter(isOther).some((name) => !beside.test(name))) return;
    const read = rows.map(({children, position}) => {
      const line = position?.start.line ?? 1;
      const title = cellText(children[question]);
      const body = cellText(children[answer]);
      return {children, line, title, body, why: whyNot(title?.text, body?.text)};
    });
    // A row that stays would be no row any more.
    const why = read.find((row) => row.why !== null)?.why ?? null;
    for (const [index, {children, line, title, body}] of read.entries()) {
      const own = source.lines[line - 1];
      if (why !== null || !title || !body || !own) {
        left.push({kind: 'row', line, message: why ?? none});
        continue;
      }
      const number = children.find(
        (cell, at) => isOther(cell, at) && /^\d{1,6}$/.test(plainText(cell)),
      );
      const lead = number ? `${plainText(number)}. ` : '';
      const titleText = lead + plainText(title.cell);
      conversions.push({
        kind: 'row',
        line,
        // The first takes the place of the head too.
        start: index === 0 ? start : own.start,
        end: own.start + own.text.length,
        steps: [],
        titles: [lead + title.text],
        titleText,
        level: levelOf(titleText, sectionAt(sections, start), options.path, source),
        open: false,
        body: [{start: body.start, end: body.end, steps: []}],
        dedent: false,
        parts: [],
        title: 0,
      });
    }
  }

  function whyNot(title = '', body = ''): string | null {
    if (options.headings === 'ask') {
      return 'A row of a table of questions, which stays one until headings are made questions.';
    }
    if (options.headings === 'keep') return 'A row of a table of questions, which is kept.';
    if (title === '' || body === '') return none;
    return /`[^`]*\\\|/.test(title + body)
      ? 'A row of a table with pipes in code, which are written otherwise elsewhere.'
      : null;
  }

  function cellText(cell: TableCell | undefined) {
    const start = cell?.children[0]?.position?.start.offset;
    const end = cell?.children.at(-1)?.position?.end.offset;
    if (!cell || start === undefined || end === undefined) return null;
    return {cell, start, end, text: source.text.slice(start, end)};
  }
}
