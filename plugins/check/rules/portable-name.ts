/*
 * Why: a bank is cloned, built and served on other systems too. Where `AWS` and `aws` are one
 * folder, one of the two replaces the other.
 *
 * Bad:   docs/aws/ and docs/AWS/     docs/aws/eks.md and docs/aws/EKS.md
 * Good:  docs/aws/                   docs/aws/eks.md
 */
import type {Bank} from '../bank.ts';
import type {BankFinding} from '../types.ts';

export function portableNames(bank: Bank): BankFinding[] {
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
