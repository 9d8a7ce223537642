import {expect, it} from 'vitest';
import {readPage} from '../../../language/questions/read-page.ts';
import {searchText} from './search-records.ts';

const textOf = (answer: string) => {
  const body = answer.replace(/^(?=.)/gm, '    ');
  const {questions} = readPage(`??? question "What runs images?"\n${body}\n`);
  return questions.map(({parts}) => searchText(parts.question));
};

it('is the text as the page shows it, signs and emoji among the words too', () => {
  const answer = [
    'Kubernetes® is an orchestrator. Docker🐳 runs images.',
    '',
    '- Step 1➡️ step 2',
    '',
    '⚠️ **Pitfall:** Java™ SE is not it.',
    '',
    '| Runs | Images |',
    '| ---- | ------ |',
    '| ✅   | no ❌  |',
    '',
    '📚 **References:**',
    '- [Kubernetes® docs](https://example.org)',
  ].join('\n');
  expect(textOf(answer)).toEqual([
    {
      answer: [
        'Kubernetes® is an orchestrator. Docker🐳 runs images.',
        'Step 1➡️ step 2',
        'Pitfall: Java™ SE is not it.',
        'Runs · Images',
        '✅ · no ❌',
      ].join('\n'),
      callouts: [],
      references: ['Kubernetes® docs'],
    },
  ]);
});

it.each(['References', 'Quellen'])('has the words beside links below %s', (label) => {
  const links = `- [Images](https://example.org), the chapter on layers`;
  expect(textOf(`Text.\n\n📚 **${label}:**\n${links}`)[0]?.references).toEqual([
    'Images, the chapter on layers',
  ]);
});
