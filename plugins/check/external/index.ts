import type {Vocabulary} from '../../language/vocabulary.ts';
import {toBankPage, type LinkPlace} from '../bank.ts';
import {sortMessages, toMessage} from '../check.ts';
import type {RuleId} from '../rules/index.ts';
import {readSource} from '../source-page.ts';
import type {Message, SourceFile} from '../types.ts';
import type {LookUp, Outcome} from './look-up.ts';

export {createLookUp} from './look-up.ts';
export {remember} from './remembered.ts';

/** Names that the standards keep for examples (RFC 2606): nobody is there, and nobody is meant to be. */
const examples = /(?:^|\.)(?:example|invalid|test|example\.(?:com|net|org))$/;

const ruleOf = {
  dead: 'dead-link',
  moved: 'moved-link',
  unknown: 'unknown-link',
} as const satisfies Partial<Record<Outcome['kind'], RuleId>>;

/**
 * Check where the links out of pages lead. Each address is looked up once, without what follows `#`.
 *
 * @param ignored - The text of the list of those that are not looked up: one on a line, `*` for any
 *   characters, `#` before a comment.
 * @param vocabulary - How the bank is written.
 */
export async function checkExternalLinks(
  files: readonly SourceFile[],
  {
    lookUp,
    ignored = '',
    vocabulary,
  }: {lookUp: LookUp; ignored?: string; vocabulary?: Vocabulary | undefined},
): Promise<Message[]> {
  const isIgnored = ignoring(ignored);
  const places = files.flatMap((file) => {
    const {visibility, links, path} = toBankPage(readSource(file, vocabulary));
    const out = visibility === 'draft' ? [] : links.filter(({url}) => isExternal(url));
    return out.filter(({url}) => !isIgnored(url)).map((link) => ({...link, file: path}));
  });

  const addresses = new Set(places.map(({url}) => withoutHash(url)));
  const outcomes = new Map(
    await Promise.all(
      [...addresses].map(async (address) => [address, await lookUp(address)] as const),
    ),
  );
  return sortMessages(
    places.flatMap(({file, ...link}) => {
      const outcome = outcomes.get(withoutHash(link.url));
      if (!outcome || outcome.kind === 'fine') return [];
      const {line, column} = link;
      return [toMessage(ruleOf[outcome.kind], file, {line, column, ...about(link, outcome)})];
    }),
  );
}

function about({url}: LinkPlace, outcome: Exclude<Outcome, {kind: 'fine'}>) {
  if (outcome.kind !== 'moved') {
    const expected = 'an address that answers';
    return {found: `a link to \`${url}\`: it ${outcome.reason}`, expected};
  }
  const to = outcome.to + url.slice(withoutHash(url).length);
  return {
    found: `a link to \`${url}\`, which has moved for good`,
    expected: `\`${to}\``,
    fix: `Write \`${to}\`, if that is still what the text speaks of.`,
  };
}

function isExternal(url: string): boolean {
  if (!/^(?:https?:)?\/\//i.test(url)) return false;
  const host = /^[^/]*\/\/(?:[^/?#]*@)?([^/?#:]*)/.exec(url)?.[1] ?? '';
  return !examples.test(host.toLowerCase());
}

function withoutHash(url: string): string {
  return url.replace(/#.*$/s, '');
}

function ignoring(list: string): (url: string) => boolean {
  const patterns = list
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/(?:^|\s)#.*/, '').trim())
    .filter(Boolean)
    .map((line) => new RegExp(`^${line.split('*').map(literally).join('.*')}$`, 's'));
  return (url) => patterns.some((pattern) => pattern.test(url));
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
