import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {searchText} from '../../plugins/outputs/search/build/search-records.ts';
import {readPage} from '../../plugins/language/questions/read-page.ts';
import type {BankEntry} from './bank.ts';

const list = new URL('../../docs/synonyms.txt', import.meta.url);

/** What the bank in docs/ says of names that stand for each other; nothing where it says nothing. */
export const synonyms = existsSync(list) ? readFileSync(list, 'utf8') : '';

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
