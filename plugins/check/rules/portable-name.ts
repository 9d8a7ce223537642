/*
 * Why: a bank is cloned, built and served on other systems too. Where `AWS` and `aws` are one
 * folder, one of the two replaces the other.
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const portableName: Rule = {
  severity: 'error',
  liftedBy: 'amongOthers',
  about: 'Two files or folders are one where capitals do not count.',
  fix: 'Rename it.',
  examples: {
    bad: [[{'docs/aws/eks.md': '# A\n', 'docs/aws/EKS.md': '# A\n'}, 'docs/aws/eks.md:1:1']],
    good: [{'docs/aws/eks.md': '# A\n'}],
  },
  bank: findPortableNames,
};

function findPortableNames(bank: Bank): BankFinding[] {
  const findings: BankFinding[] = [];
  /** How each path was first written, by how the systems that see no capitals have it. */
  const written = new Map<string, string>();
  for (const {path} of bank.pages) {
    const add = (found: string, expected: string, fix: string) =>
      findings.push({file: path, line: 1, column: 1, found, expected, fix});
    const inside = path.startsWith(`${bank.root}/`) ? path.slice(bank.root.length + 1) : path;
    const names = inside.replace(/\.mdx?$/i, '').split('/');
    for (const index of names.keys()) {
      const upTo = names.slice(0, index + 1).join('/');
      const key = upTo.normalize('NFC').toLowerCase();
      const first = written.get(key) ?? upTo;
      written.set(key, first);
      const parents = names.slice(0, index).join('/');
      // What is said of a folder is not said again of all that is in it.
      if (first === upTo || !first.startsWith(parents)) continue;
      add(
        `\`${upTo}\`, which is \`${first}\` where capitals do not count`,
        'names that differ in more than capitals',
        'Rename one of the two.',
      );
    }
  }
  const said = new Set<string>();
  return findings.filter(({file, found}) => {
    const isNew = !said.has(found);
    said.add(found);
    return isNew && bank.chosen(file);
  });
}
