import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {searchText} from '../../plugins/outputs/search/build/search-records.ts';
import {readPage} from '../../plugins/language/questions/read-page.ts';
import type {BankEntry} from './bank.ts';

/** The questions of a docs folder, in the order of its paths. */
export function ownBank(docsDir: string): BankEntry[] {
  return readdirSync(docsDir, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/.+\.md$/.test(path))
    .sort()
    .flatMap((path) => {
      const [topic = ''] = path.split('/');
      const {questions} = readPage(readFileSync(join(docsDir, path), 'utf8'));
      return questions.map(({parts: {question}}) => ({
        id: question.id,
        topic,
        section: question.section ?? '',
        question: question.title,
        answer: searchText(question).answer,
      }));
    });
}
