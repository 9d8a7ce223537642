import {lineAddress} from '../../bank/repository-hosts.ts';
import type {QuestionPage} from '../../bank/build-topics.ts';
import type {Output} from '../types.ts';
import type {QuestionSources} from './types.ts';

const file = 'export/sources.json';

/** What "Improve this question" has to know (plugins/theme/client/contribute.ts). */
export function createSources(): Output {
  let pages: readonly QuestionPage[] = [];
  const content = () => Buffer.from(JSON.stringify(questionSources(pages)));
  return {
    update(bank) {
      ({pages} = bank);
    },
    serve: (path) => (path === file ? content() : undefined),
    async write(build) {
      if (pages.some(isKept)) await build.add(file, content());
    },
  };
}

/** The questions of pages whose place in a repository the site knows. */
export function questionSources(pages: readonly QuestionPage[]): QuestionSources {
  const kept = pages.filter(isKept);
  return {
    pages: kept.map(({doc}) => lineAddress(doc.editUrl ?? '')),
    lines: Object.fromEntries(
      kept.flatMap(({questions}, page) =>
        questions.map(({id, line}) => [id, [page, line] as const]),
      ),
    ),
  };
}

function isKept({doc, questions}: QuestionPage): boolean {
  return doc.editUrl !== undefined && questions.length > 0;
}
