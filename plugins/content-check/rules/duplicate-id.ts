/*
 * Why: the id is a question's address (`/q/<id>`), its key in the exports and in what
 * readers have marked. Two questions with one id cannot be told apart.
 *
 * Bad:   ??? question "What is a pod?"     in kubernetes.md
 *        ??? question "What is a pod?"     in containers.md
 * Good:  ??? question "What is a pod? {#pod}"
 *        ??? question "What is a pod? {#pod-and-container}"
 */
import type {Bank, QuestionPlace} from '../bank.ts';
import type {BankFinding} from '../types.ts';

export function duplicateId(bank: Bank): BankFinding[] {
  const findings: BankFinding[] = [];
  for (const [id, places] of bank.questions) {
    if (places.length < 2) continue;
    // Only the chosen files are reported, so the place to compare with is another one.
    const first = places.find(({file}) => !bank.chosen(file)) ?? places[0];
    for (const place of places) {
      if (!first || place === first) continue;
      findings.push({
        file: place.file,
        line: place.line,
        column: place.column,
        found: `the question id \`${id}\` at ${show(place)}, which is that of the question at ${show(first)} too`,
        expected: 'an id of its own for each question of the bank',
        fix: `Give one of the two an id at the end of its title, as in \`{#${id}-2}\`, or remove one.`,
      });
    }
  }

  return findings;
}

function show({file, line}: QuestionPlace): string {
  return `${file}:${line}`;
}
