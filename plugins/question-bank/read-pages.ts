import {readFile} from 'node:fs/promises';
import {questionLinks} from '../question-model/permanent-id.ts';
import {readPage} from '../question-model/read-page.ts';
import type {QuestionPage} from './build-topics.ts';
import type {DocFile} from './docs-content.ts';

/** Reads docs; a file whose bytes did not change is not parsed again. */
export type PageReader = (docs: readonly DocFile[]) => Promise<QuestionPage[]>;

export function createPageReader(): PageReader {
  const cache = new Map<string, {text: string} & Omit<QuestionPage, 'doc'>>();

  return (docs) =>
    Promise.all(
      docs.map(async (doc) => {
        const text = await readFile(doc.path, 'utf8');
        let entry = cache.get(doc.path);
        if (entry?.text !== text) {
          const {tree, questions} = readPage(text);
          entry = {
            text,
            questions: questions.map(({parts}) => parts.question),
            links: questionLinks(tree),
          };
          cache.set(doc.path, entry);
        }

        return {doc, questions: entry.questions, links: entry.links};
      }),
    );
}
