import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {keptOrMade} from '../../../bank/cache/index.ts';
import type {TopicPages} from '../../../bank/types.ts';
import {decodedPath, pathOf} from '../../../language/questions/file-references.ts';
import type {Question} from '../../../language/questions/types.ts';
import {staysInside} from '../../build-writer/index.ts';
import {exportPaths} from '../kinds.ts';
import type {ExportedBank} from '../questions.ts';
import {cardText, type CardHtml} from './card-html.ts';
import {guidOf, numberOf, type Deck, type Note} from './collection.ts';
import {keptCards} from './kept-cards.ts';
import {ankiPackage} from './package.ts';

/** A page with questions, as far as cards depend on it. */
export interface CardPage {
  permalink: string;
  /** Below the build folder. */
  file: string;
  /** When it was last changed, in seconds. */
  changed: number;
}

export interface CardQuestion {
  question: Pick<Question, 'id' | 'title' | 'hint' | 'difficulty'>;
  topic: Pick<TopicPages, 'id' | 'label'>;
  page: CardPage;
  /** Permanent address; null where the site does not know where it is. */
  link: string | null;
}

/** What cards are made of, beside the finished pages: data that a thread can be given. */
export interface CardBank extends Pick<ExportedBank, 'title' | 'language' | 'origin' | 'baseUrl'> {
  /** Absolute path of the build. */
  outDir: string;
  /** Absolute path of the folder that keeps what earlier builds of this bank packed. */
  cacheDir: string;
  /** Changes with the code that packs them. */
  code: string;
  /** Those of a topic, and of a page, have it as the same object. */
  questions: readonly CardQuestion[];
}

type Topic = CardQuestion['topic'];

type Packed = readonly [path: string, content: Uint8Array];

/** Some of a bank's cards. */
export interface PackedCards {
  /** Of each of their topics. */
  packages: readonly Packed[];
  /** By the ids of their questions. */
  notes: ReadonlyMap<string, Note>;
  /** Contents by the names that notes have. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/**
 * A package of each topic, and what that of the whole bank is made of. What an earlier build made of the same cards is taken
 * again.
 *
 * @param bank - Or a part of it, with all questions of its topics.
 * @param part - Tells parts from one another.
 */
export async function packTopics(bank: CardBank, part: number): Promise<PackedCards> {
  const {outDir, baseUrl, code} = bank;
  const pictures = createPictures(outDir, baseUrl);
  const kept = await keptCards(join(bank.cacheDir, String(part)), `${code}\n${bank.origin ?? ''}`);
  const htmlOf = new Map<CardPage, ReadonlyMap<string, CardHtml>>();
  for (const page of new Set(bank.questions.map((one) => one.page))) {
    const {permalink, file} = page;
    const html = readFileSync(join(outDir, file), 'utf8');
    const link = (href: string) => addressFrom(href, page, bank);
    htmlOf.set(page, kept.of(permalink, html, {link, picture: (src) => pictures.nameOf(src)}));
  }
  await kept.close();
  const notes = new Map<string, Note>();
  const shown = new Map<string, Uint8Array>();
  const packages: Promise<Packed>[] = [];
  for (const [topic, deck] of decksOf(bank)) {
    const own: Note[] = [];
    for (const one of bank.questions.filter((question) => question.topic === topic)) {
      const html = htmlOf.get(one.page)?.get(one.question.id);
      if (!html) continue;
      const note = noteOf(one, html, deck, bank);
      own.push(note);
      notes.set(one.question.id, note);
    }
    const its = new Map(own.flatMap(({fields}) => pictures.shownIn(fields.join(''))));
    for (const [name, content] of its) shown.set(name, content);
    // While one is compressed, which Node does in threads of its own, the next is made; more would be all of the bank once more.
    await packages.at(-2);
    packages.push(pack(bank, exportPaths.topicCards(topic.id), own, [deck], its));
  }
  return {packages: await Promise.all(packages), notes, pictures: shown};
}

/** The package of the whole bank. */
export function packBank(bank: CardBank, parts: readonly PackedCards[]): Promise<Packed> {
  const noteOfQuestion = (id: string) => parts.find(({notes}) => notes.has(id))?.notes.get(id);
  const notes = bank.questions.flatMap(({question}) => noteOfQuestion(question.id) ?? []);
  const pictures = new Map(parts.flatMap((part) => [...part.pictures]));
  return pack(bank, exportPaths.bankCards, notes, [...decksOf(bank).values()], pictures);
}

async function pack(
  bank: CardBank,
  path: string,
  notes: readonly Note[],
  decks: readonly Deck[],
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Packed> {
  // A picture's name tells what is in it.
  const inputs = [bank.code, decks, [...pictures.keys()], ...notes];
  const make = () => ankiPackage(decks, notes, pictures);
  return [path, await keptOrMade(join(bank.cacheDir, keptAs(path)), inputs, make)];
}

/** The name of what is kept of a package. */
export function keptAs(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32);
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
    const path = decodedPath(pathOf(src.slice(baseUrl.length)));
    if (path === null || !staysInside(path) || !existsSync(join(outDir, path))) return null;
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
function addressFrom(href: string, {permalink}: CardPage, {origin}: CardBank): string | null {
  const base = origin === null ? undefined : origin + permalink;
  if (!URL.canParse(href, base)) return null;
  const {protocol, href: address} = new URL(href, base);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? address : null;
}

/** What tells the cards of one bank from those of another with the same ids: its title, and its language. */
function nameOf({title, language}: CardBank): string {
  return `${title}\n${language}`;
}

/** A deck for each topic, in one of the bank; Anki makes that by itself. */
function decksOf(bank: CardBank): Map<Topic, Deck> {
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
  {question, topic, page, link}: CardQuestion,
  html: CardHtml,
  deck: Deck,
  bank: CardBank,
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
    changed: page.changed,
  };
}
