import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import {dirname, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {LoadContext} from '@docusaurus/types';
import {codeDigest} from '../../../bank/cache/code-digest.ts';
import {keptOrMade} from '../../../bank/cache/index.ts';
import type {DocFile, TopicPages} from '../../../bank/types.ts';
import {lastCommit} from '../../../site/internals/last-commit.ts';
import {staysInside, type BuildWriter} from '../../build-writer/index.ts';
import {pageFile} from '../../structured-data/output.ts';
import {exportPaths} from '../kinds.ts';
import type {ExportedBank, ExportedQuestion} from '../questions.ts';
import {cardText, type CardHtml} from './card-html.ts';
import {guidOf, numberOf, type Deck, type Note} from './collection.ts';
import {keptCards} from './kept-cards.ts';
import {ankiPackage} from './package.ts';

interface Card {
  note: Note;
  topic: TopicPages;
}

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Write a package of the bank, and one of each topic. What an earlier build packed of the same cards is
 * written again.
 */
export async function writeCards(
  bank: ExportedBank,
  build: BuildWriter,
  {siteConfig, siteDir}: Pick<LoadContext, 'siteConfig' | 'siteDir'>,
  docsDir: string,
): Promise<void> {
  const keptAs = (path: string) => {
    const name = createHash('sha256').update(`${docsDir}\n${path}`).digest('hex').slice(0, 32);
    return join(siteDir, 'node_modules/.cache/anki-cards', name);
  };
  const code = codeDigest(here, ['fflate', 'sql.js']);
  const pictures = createPictures(build.outDir, bank.baseUrl);
  const decks = decksOf(bank);
  const cards: Card[] = [];
  const kept = await keptCards(keptAs('cards'), `${code}\n${bank.origin ?? ''}`);
  const htmlOf = new Map<DocFile, {cards: ReadonlyMap<string, CardHtml>; changed: number}>();
  for (const doc of new Set(bank.questions.map((one) => one.doc))) {
    const html = readFileSync(join(build.outDir, pageFile(doc.permalink, bank.baseUrl)), 'utf8');
    const link = (href: string) => addressFrom(href, doc, bank);
    htmlOf.set(doc, {
      cards: kept.of(doc.permalink, html, {link, picture: (src) => pictures.nameOf(src)}),
      changed: await timeOf(doc.path, siteConfig),
    });
  }
  await kept.close();
  for (const one of bank.questions) {
    const page = htmlOf.get(one.doc);
    const html = page?.cards.get(one.question.id);
    const deck = decks.get(one.topic);
    if (html && deck)
      cards.push({note: noteOf(one, html, deck, bank, page?.changed ?? 0), topic: one.topic});
  }

  const write = async (path: string, own: readonly Card[], of: readonly Deck[]) => {
    const notes = own.map(({note}) => note);
    const shown = new Map(notes.flatMap(({fields}) => pictures.shownIn(fields.join(''))));
    // A picture's name tells what is in it.
    const inputs = [code, of, [...shown.keys()], ...notes];
    const make = () => ankiPackage(of, notes, shown);
    await build.add(path, await keptOrMade(keptAs(path), inputs, make));
  };
  await write(exportPaths.bankCards, cards, [...decks.values()]);
  for (const [topic, deck] of decks) {
    const own = cards.filter((card) => card.topic === topic);
    await write(exportPaths.topicCards(topic.id), own, [deck]);
  }
}

/** The site's own pictures, by the names that they have in packages: one folder for all that a learner has. */
function createPictures(outDir: string, baseUrl: string) {
  const names = new Map<string, string | null>();
  const contents = new Map<string, Uint8Array>();

  function keep(content: Uint8Array, end: string): string {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 20);
    const name = `viva-${hash}${end}`;
    contents.set(name, content);
    return name;
  }

  function read(src: string): string | null {
    // An app has small ones in its pages.
    const [, type, base64] = /^data:image\/(png|jpeg|gif|webp);base64,(.*)$/.exec(src) ?? [];
    if (base64 !== undefined) return keep(Buffer.from(base64, 'base64'), `.${type}`);
    if (!src.startsWith(baseUrl) || src.startsWith('//')) return null;
    const path = decodeURI(src.slice(baseUrl.length).replace(/[?#].*$/, ''));
    if (!staysInside(path) || !existsSync(join(outDir, path))) return null;
    return keep(readFileSync(join(outDir, path)), extname(path));
  }

  return {
    nameOf(src: string): string | null {
      let name = names.get(src);
      if (name === undefined) names.set(src, (name = read(src)));
      return name;
    },
    shownIn: (html: string): (readonly [string, Uint8Array])[] =>
      [...html.matchAll(/<img src="([^"]+)"/g)].flatMap(([, name = '']) => {
        const content = contents.get(name);
        return content ? [[name, content] as const] : [];
      }),
  };
}

/** A link of a page as it is from elsewhere; null for one that only the site could follow. */
function addressFrom(href: string, {permalink}: DocFile, {origin}: ExportedBank): string | null {
  const base = origin === null ? undefined : origin + permalink;
  if (!URL.canParse(href, base)) return null;
  const {protocol, href: address} = new URL(href, base);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : null;
}

/** What tells the cards of one bank from those of another with the same ids: its title, and its language. */
function nameOf({title, language}: ExportedBank): string {
  return `${title}\n${language}`;
}

/** A deck for each topic, in one of the bank; Anki makes that by itself. */
function decksOf(bank: ExportedBank): Map<TopicPages, Deck> {
  const name = (text: string) => text.replace(/::+/g, ':').trim();
  return new Map(
    [...new Set(bank.questions.map(({topic}) => topic))].map((topic) => [
      topic,
      {
        id: numberOf(`${nameOf(bank)}\n${topic.id}`),
        name: `${name(bank.title)}::${name(topic.label)}`,
      },
    ]),
  );
}

function noteOf(
  {question, topic, link}: ExportedQuestion,
  html: CardHtml,
  deck: Deck,
  bank: ExportedBank,
  changed: number,
): Note {
  const {id, title, hint, difficulty} = question;
  const tag = (kind: string, value: string) => `${kind}::${value.replace(/\s+/g, '_')}`;
  return {
    guid: guidOf(`${nameOf(bank)}\n${id}`),
    deck,
    title,
    fields: [
      html.question,
      cardText(hint ?? ''),
      html.spoken,
      html.depth,
      cardText(link ?? ''),
      cardText(id),
    ],
    tags: [tag('topic', topic.id), ...(difficulty === null ? [] : [tag('level', difficulty)])],
    changed,
  };
}

/**
 * When a page was last changed, in seconds. Anki takes a note that is newer than its own, so that it has to
 * grow with each change, and without one stay.
 */
async function timeOf(path: string, siteConfig: LoadContext['siteConfig']): Promise<number> {
  const time = (await lastCommit(path, siteConfig)) ?? (await stat(path)).mtimeMs;
  return Math.floor(time / 1000);
}
