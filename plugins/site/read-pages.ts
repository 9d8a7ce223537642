import type {PageReader} from './reader/index.ts';
import type {QuestionPage} from '../bank/build-topics.ts';
import type {DocFile} from '../bank/types.ts';

/** Read docs: their questions, and the ids and files that they ask for. */
export function readPages(docs: readonly DocFile[], reader: PageReader): Promise<QuestionPage[]> {
  return Promise.all(
    docs.map(async (doc) => {
      const {questions, links, checked} = await reader.read(doc.path);
      return {doc, questions, links, files: checked.page.files};
    }),
  );
}
