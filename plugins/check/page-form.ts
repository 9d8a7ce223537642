import {toString} from 'mdast-util-to-string';
import {countWords} from '../language/questions/words.ts';
import type {Place} from './lines.ts';
import type {SourcePage} from './source-page.ts';

/** What a question has, in numbers. */
export interface QuestionForm extends Place {
  title: string;
  hasExplicitId: boolean;
  hasHint: boolean;
  hasLevel: boolean;
  /** Words of the first paragraph of the answer. */
  shortAnswerWords: number;
  /** Labelled paragraphs, references apart. */
  callouts: number;
  references: number;
}

/** The form of a page, without its text: that of the whole bank is kept at the same time. */
export interface PageForm {
  questions: QuestionForm[];
  /** Headings below the title with nothing until the next one. */
  emptySections: ({title: string} & Place)[];
  /** Names of the fields that say something. */
  frontMatter: ReadonlySet<string>;
}

export function toPageForm({page}: SourcePage): PageForm {
  const fields = Object.entries(page.frontMatter);
  return {
    questions: page.questions.map(({parts: {question}}) => ({
      title: question.title,
      line: question.line,
      column: question.column,
      hasExplicitId: question.explicitId,
      hasHint: question.hint !== null,
      hasLevel: question.difficulty !== null,
      shortAnswerWords: countWords(question.shortAnswer),
      callouts: question.callouts.filter(({isReferences}) => !isReferences).length,
      references: question.references.length,
    })),
    emptySections: page.tree.children.flatMap((node, index, all) => {
      if (node.type !== 'heading' || node.depth === 1) return [];
      const next = all[index + 1];
      const isEmpty = !next || (next.type === 'heading' && next.depth <= node.depth);
      const {line, column} = node.position?.start ?? {line: 1, column: 1};
      return isEmpty ? [{title: toString(node), line, column}] : [];
    }),
    frontMatter: new Set(
      fields.filter(([, value]) => value !== null && value !== '').map(([name]) => name),
    ),
  };
}
