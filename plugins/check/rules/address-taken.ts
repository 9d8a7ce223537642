/*
 * Why: two pages with one address are one page; which one, nobody says. Hosts and file systems that
 * do not tell `AWS` from `aws` make it so for addresses that differ in case only. Where the names of
 * the files do, `portable-name` says it.
 */
import {addressOf, reservedFor, ROOT_TOPIC, topicAddress, topicOf} from '../../bank/files/index.ts';
import {pathInside, type Bank, type BankPage} from '../bank.ts';
import type {BankFinding} from '../types.ts';
import type {Rule} from './rule.ts';

export const addressTaken: Rule = {
  severity: 'error',
  liftedBy: 'amongOthers',
  about: 'Two pages have the same address, or one has an address of the site.',
  fix: 'Rename one of the two.',
  examples: {
    bad: [
      [
        {'docs/aws/a.md': '---\nslug: /aws/b\n---\n\n# A\n', 'docs/aws/b.md': '# A\n'},
        'docs/aws/b.md:1:1',
      ],
      [{'docs/search/index.md': '# A\n'}, 'docs/search/index.md:1:1'],
    ],
    good: [{'docs/aws/index.md': '# A\n', 'docs/searching/page.md': '# A\n'}],
  },
  bank: findAddressTaken,
};

type Said = Pick<BankFinding, 'found' | 'expected' | 'fix'>;

/** Who has an address: a file with its place, or a topic without an index. */
interface Holder {
  name: string;
  address: string;
  page: BankPage;
  isTopic: boolean;
}

function findAddressTaken(bank: Bank): BankFinding[] {
  const holders = new Map<string, Holder>();
  const findings: BankFinding[] = [];
  const topics = new Map<string, BankPage>();
  const pages = bank.pages.filter(
    (page) => page.visibility !== 'draft' && bank.addressOf(page) !== null,
  );

  for (const page of pages) {
    const address = bank.addressOf(page) ?? '';
    const inside = pathInside(page.path, bank.root) ?? '';
    topics.set(topicOf(inside), topics.get(topicOf(inside)) ?? page);
    const taken = reservedFor(address);
    const isOwn = taken !== null && isOfRootTopic(inside, address);
    if (taken !== null && !isOwn) findings.push({...placeOf(page), ...reserved(address, taken)});
    claim({name: page.path, address, page, isTopic: false});
  }

  // A topic without an index gets a page at the address of its folder.
  for (const [topic, page] of topics) {
    const address = topicAddress(topic, bank.names);
    const name =
      topic === ROOT_TOPIC
        ? `the topic of the pages in no folder`
        : `the folder ${bank.root}/${topic}/`;
    claim({name, address, page, isTopic: true});
  }
  return findings;

  function claim(holder: Holder): void {
    const key = holder.address.toLowerCase();
    const before = holders.get(key);
    if (!before) holders.set(key, holder);
    // `portable-name` says it.
    else if (holder.address !== before.address && differInCase(holder.page, before.page)) return;
    // A page of the topic at its address is the topic's own.
    else if (!holder.isTopic || !isOwnPage(before, holder, bank)) {
      findings.push({
        ...placeOf(holder.isTopic ? before.page : holder.page),
        ...twice(holder, before),
      });
    }
  }
}

function isOfRootTopic(inside: string, address: string): boolean {
  return (
    address === `/${ROOT_TOPIC}` && topicOf(inside) === ROOT_TOPIC && addressOf(inside) === address
  );
}

function isOwnPage(page: Holder, topic: Holder, bank: Bank): boolean {
  const inside = pathInside(page.page.path, bank.root) ?? '';
  return (
    page.address === topic.address && topicAddress(topicOf(inside), bank.names) === topic.address
  );
}

/** Whether the paths of two pages part with names that differ in case only. */
function differInCase(page: BankPage, other: BankPage): boolean {
  const [names, others] = [page, other].map(({path}) => path.replace(/\.md$/i, '').split('/'));
  const at = names?.findIndex((name, index) => name !== others?.[index]) ?? -1;
  return at !== -1 && names?.[at]?.toLowerCase() === others?.[at]?.toLowerCase();
}

function placeOf({path, slugPlace}: BankPage) {
  return {file: path, ...slugPlace};
}

function reserved(address: string, what: string): Said {
  const [, first = ''] = address.split('/');
  return {
    found: `the address ${address}/, where the site has ${what}`.replace('//', '/'),
    expected: 'an address that is free',
    fix:
      first === ''
        ? 'Give the page another `slug`, or none.'
        : `Call it something else than \`${first}\`.`,
  };
}

function twice({name, address, isTopic}: Holder, before: Holder): Said {
  const both = isTopic ? before.name : name;
  const other = isTopic ? name : before.name;
  const isCase = address !== before.address;
  return {
    found: isCase
      ? `an address that differs from that of ${other} in case only: ${isTopic ? before.address : address}/`
      : `the address ${address}/, which ${other} has too`,
    expected: 'an address of its own for each page',
    fix:
      other.startsWith('the folder ') && !isCase
        ? `Move ${both} to ${other.replace(/^the folder /, '')}index.md, or rename one of the two.`
        : 'Rename one of the two.',
  };
}
