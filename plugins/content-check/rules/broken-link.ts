/*
 * Why: a link to a page or question that is not there is a dead end, and fails the
 * build at its very end; here it is named with its line at once.
 *
 * Bad:   [IRSA](../aws/devops-enginer.md#irsa-for-pods)     (no such file)
 *        [IRSA](/aws/devops-engineer#irsa)                  (no such anchor)
 * Good:  [IRSA](../aws/devops-engineer.md#irsa-for-pods), [IRSA](/q/irsa-for-pods)
 */
import {dirname, join} from 'node:path/posix';
import {permanentId} from '../../question-model/permanent-id.ts';
import {withoutLastSlash, type Bank, type BankPage} from '../bank.ts';
import type {BankFinding} from '../types.ts';

type Problem = Pick<BankFinding, 'found' | 'expected' | 'fix'>;

export function brokenLink(bank: Bank): BankFinding[] {
  return bank.pages
    .filter(({path}) => bank.chosen(path))
    .flatMap((page) =>
      page.links.flatMap(({url, line, column}) => {
        const problem = checkUrl(url, page, bank);
        return problem ? [{file: page.path, line, column, ...problem}] : [];
      }),
    );
}

function checkUrl(url: string, page: BankPage, bank: Bank): Problem | null {
  if (url === '' || url.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(url)) return null;
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  if (path === '') return checkAnchor(url, hash, page, bank);
  const file = decodeUrl(path);
  if (/\.mdx?$/i.test(file)) return checkFile(url, file, hash, page, bank);
  return file.startsWith('/') ? checkAddress(url, file, hash, bank) : null;
}

function checkFile(
  url: string,
  path: string,
  hash: string,
  page: BankPage,
  bank: Bank,
): Problem | null {
  const candidates = filesFor(path, page.path, bank.root);
  for (const candidate of candidates) {
    const target = bank.pageAt(candidate);
    if (target) return checkAnchor(url, hash, target, bank);
  }

  if (candidates.some((candidate) => bank.fileExists(candidate))) return null;
  return {
    found: `a link to \`${url}\`: there is no file ${candidates[0] ?? path}`,
    expected: 'the path of a file, from the folder of this one',
    fix: 'Correct the path, or remove the link.',
  };
}

/** Where Docusaurus looks: beside the file, and for a path without `./` from the top too. */
function filesFor(path: string, from: string, root: string): string[] {
  if (path.startsWith('/')) return [join(root, path), join(root, '..', path)];
  const beside = join(dirname(from), path);
  return /^\.\.?\//.test(path) ? [beside] : [beside, join(root, path), join(root, '..', path)];
}

function checkAddress(url: string, path: string, hash: string, bank: Bank): Problem | null {
  const id = permanentId(path);
  if (id !== null) return bank.questions.has(id) ? null : noQuestion(url, id);

  const address = withoutLastSlash(path);

  const target = bank.pageOf(address);
  if (target && address !== '') return checkAnchor(url, hash, target, bank);
  const [, topic = ''] = address.split('/');
  const isFile = /\.[a-z\d]+$/i.test(address);
  if (isFile || !bank.isTopic(topic)) return null;
  return {
    found: `a link to \`${url}\`: there is no page with this address`,
    expected: `the address of a page, such as /${topic}/<page>/ for ${bank.root}/${topic}/<page>.md`,
    fix: 'Correct the address, or link to the `.md` file.',
  };
}

function noQuestion(url: string, id: string): Problem {
  return {
    found: `a link to \`${url}\`: there is no question with the id \`${id}\``,
    expected: 'the id of a question of the bank',
    fix: 'Correct the id, or remove the link.',
  };
}

function checkAnchor(url: string, hash: string, target: BankPage, bank: Bank): Problem | null {
  const anchor = decodeUrl(hash);
  if (anchor === '' || anchor.startsWith(':~:') || target.anchors.has(anchor)) return null;
  if (leadsOn(anchor, target, bank)) return null;
  return {
    found: `a link to \`${url}\`: nothing in ${target.path} has the id \`${anchor}\``,
    expected: 'the id of a question or a heading of that page',
    fix: 'Correct the id after the `#`, or give the question or heading that id with `{#id}`.',
  };
}

/** Whether a question of the bank was on that page once: its old address leads to the new one. */
function leadsOn(anchor: string, target: BankPage, {ledger, questions, ledgerPage}: Bank): boolean {
  const pages = ledger?.ledger.get(anchor)?.pages ?? [];
  return questions.has(anchor) && pages.includes(ledgerPage(target.path));
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
