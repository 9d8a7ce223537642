/*
 * Why: a link to a page or question that is not there is a dead end, and fails the
 * build at its very end; here it is named with its line at once.
 */
import {dirname, join} from 'node:path/posix';
import {isFileReference} from '../../language/questions/file-references.ts';
import {permanentId} from '../../language/questions/addresses.ts';
import {withoutLastSlash, type Bank, type BankPage, type LinkPlace} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const brokenLink: Rule = {
  severity: 'error',
  liftedBy: 'amongOthers',
  about: 'A link leads to a page, question or heading that does not exist.',
  fix: 'Correct the link.',
  examples: {
    bad: [
      ['[IRSA](no-such.md)\n', 'docs/aws/page.md:1:1'],
      ['[IRSA](/aws/no-such)\n', 'docs/aws/page.md:1:1'],
      ['[IRSA](#irsa)\n', 'docs/aws/page.md:1:1'],
    ],
    good: [
      '??? question "What is a pod? {#pod}"\n    🟢 **Beginner**\n\n    The smallest unit.\n\n[A](page.md#pod), [B](/q/pod), [C](https://example.com)\n',
    ],
  },
  bank: findBrokenLink,
};

type Problem = Pick<BankFinding, 'found' | 'expected' | 'fix'>;

/** The site's own pages, with what can be linked to on them. */
const sitePages: Readonly<Record<string, readonly string[]>> = {
  '': ['topics'],
  '/search': [],
  '/offline': [],
};

function findBrokenLink(bank: Bank): BankFinding[] {
  return bank.pages
    .filter(({path, visibility}) => bank.chosen(path) && visibility !== 'draft')
    .flatMap((page) =>
      page.links.flatMap((link) => {
        const problem = checkUrl(link, page, bank);
        const {line, column} = link;
        return problem ? [{file: page.path, line, column, ...problem}] : [];
      }),
    );
}

function checkUrl({url, isHtml}: LinkPlace, page: BankPage, bank: Bank): Problem | null {
  if (url === '') return isHtml ? null : noAddress;
  if (url.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(url)) return null;
  const [, path = '', hash = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  if (path === '') return checkAnchor(url, hash, page, bank);
  const file = decodeUrl(path);
  if (file === null) return badEscape(url);
  if (!isHtml) {
    if (/\.mdx?$/i.test(file)) return checkFile(url, file, hash, page, bank);
    if (isFile(url, page, bank)) return null;
  }

  // `%2F` stays: an escaped slash is part of a name, and no page has one.
  const address = decodeURI(path);
  const from = address.startsWith('/') ? '' : bank.addressOf(page);
  // Where a page outside the bank will be, nobody knows.
  const problem = from === null ? null : checkAddress(url, join('/', from, address), hash, bank);
  return problem && isHtml && isFile(url, page, bank) ? fileOfHtml(url) : problem;
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
    if (!target || bank.addressOf(target) === null) continue;
    return target.visibility === 'draft'
      ? isDraft(url, target)
      : checkAnchor(url, hash, target, bank);
  }

  const other = candidates.find((candidate) => bank.fileExists(candidate));
  if (other === undefined) {
    return {
      found: `a link to \`${url}\`: there is no file ${candidates[0] ?? path}`,
      expected: 'the path of a file, from the folder of this one',
      fix: 'Correct the path, or remove the link.',
    };
  }

  // A page of MDX is checked by Docusaurus; where none are allowed, another rule says so.
  if (bank.isPartial || other.endsWith('.mdx')) return null;
  return {
    found: `a link to \`${url}\`: ${other} is no page of the bank`,
    expected: 'the path of a page of the bank',
    fix: 'Link to where readers find that file, with https://, or remove the link.',
  };
}

/** Where Docusaurus looks: beside the file, and for a path without `./` from the top too. */
function filesFor(path: string, from: string, root: string): string[] {
  if (path.startsWith('/')) return [join(root, path), join(root, '..', path)];
  const beside = join(dirname(from), path);
  return /^\.\.?\//.test(path) ? [beside] : [beside, join(root, path), join(root, '..', path)];
}

/** A download beside the page, or of the site; what is wrong with one, `page-file` says. */
function isFile(url: string, page: BankPage, bank: Bank): boolean {
  if (!isFileReference(url, 'link')) return false;
  const found = bank.findFile(page.path, {url, use: 'link'});
  return 'problem' in found || found.from !== null;
}

function checkAddress(url: string, path: string, hash: string, bank: Bank): Problem | null {
  const id = permanentId(path);
  if (id !== null) return bank.published.has(id) ? null : noQuestion(url, id, bank);

  const address = withoutLastSlash(path).normalize('NFC');
  const target = bank.pageOf(address);
  if (target) return checkAnchor(url, hash, target, bank);
  const topic = bank.topics.get(address);
  // A topic without an index has a page all the same, with nothing to link to on it.
  const anchors = sitePages[address] ?? (topic === undefined ? undefined : []);
  if (anchors) {
    const anchor = decodeUrl(hash) ?? hash;
    return isNoAnchor(anchor) || anchors.includes(anchor) ? null : noAnchor(url, anchor, path);
  }

  if (bank.isPartial) return null;
  const [, folder = '<topic>'] = address.split('/');
  const name = [...bank.topics.values()].includes(folder) ? folder : '<topic>';
  return {
    found: `a link to \`${url}\`: there is no page with this address`,
    expected: `the address of a page, such as /${name}/<page>/ for ${bank.root}/${name}/<page>.md`,
    fix: 'Correct the address, or link to the `.md` file.',
  };
}

const noAddress: Problem = {
  found: 'a link without an address',
  expected: 'an address or the path of a file in the parentheses',
  fix: 'Write where the link leads, or leave the brackets out.',
};

function fileOfHtml(url: string): Problem {
  return {
    found: `a link of HTML to \`${url}\`, which readers would follow from the address of the page`,
    expected: 'a file in a link of Markdown, which is followed from the file, and published',
    fix: `Write \`[text](${url})\`.`,
  };
}

function badEscape(url: string): Problem {
  return {
    found: `a link to \`${url}\`, in which \`%\` begins no escaped sign`,
    expected: 'an address in which a percent sign is `%25`',
    fix: 'Write `%25` for the percent sign.',
  };
}

function isDraft(url: string, target: BankPage): Problem {
  return {
    found: `a link to \`${url}\`: ${target.path} is a draft, which is not published`,
    expected: 'a page that is published',
    fix: 'Remove the link, or publish the page: `unlisted: true` keeps it out of lists.',
  };
}

function noQuestion(url: string, id: string, bank: Bank): Problem {
  const [draft] = bank.questions.get(id) ?? [];
  return {
    found: `a link to \`${url}\`: ${draft ? `the question \`${id}\` is on a draft, ${draft.file}` : `there is no question with the id \`${id}\``}`,
    expected: 'the id of a question of the bank',
    fix: draft ? 'Publish the page, or remove the link.' : 'Correct the id, or remove the link.',
  };
}

function checkAnchor(url: string, hash: string, target: BankPage, bank: Bank): Problem | null {
  const anchor = decodeUrl(hash) ?? hash;
  if (isNoAnchor(anchor) || target.anchors.has(anchor)) return null;
  if (leadsOn(anchor, target, bank)) return null;
  return noAnchor(url, anchor, target.path);
}

function isNoAnchor(anchor: string): boolean {
  return anchor === '' || anchor.startsWith(':~:');
}

function noAnchor(url: string, anchor: string, where: string): Problem {
  return {
    found: `a link to \`${url}\`: nothing in ${where} has the id \`${anchor}\``,
    expected: 'the id of a question or a heading of that page',
    fix: 'Correct the id after the `#`, or give the question or heading that id with `{#id}`.',
  };
}

/** Whether a question of the bank was on that page once: its old address leads to the new one. */
function leadsOn(anchor: string, target: BankPage, {ledger, published, ledgerPage}: Bank): boolean {
  const pages = ledger?.ledger.get(anchor)?.pages ?? [];
  return published.has(anchor) && pages.includes(ledgerPage(target.path));
}

/** Null where `%` begins no escaped sign. */
function decodeUrl(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
