import {createHash} from 'node:crypto';
import initSqlJs from 'sql.js';
import {noteType, noteTypeId} from './note-type.ts';

/*
 * A collection of schema 11, which every version of Anki imports. Ids, times and the order of rows come from
 * what is in it, so that the same bank makes the same bytes.
 */

export interface Deck {
  id: number;
  /** With `::` between a deck and one in it. */
  name: string;
}

export interface Note {
  /** What Anki knows the note by, in every collection. */
  guid: string;
  deck: Deck;
  /** HTML, in the order of the note type. */
  fields: readonly string[];
  /** Plain text of the first. */
  title: string;
  tags: readonly string[];
  /** In seconds: Anki takes what is newer than what it has. */
  changed: number;
}

const schema = `
CREATE TABLE col (id integer primary key, crt integer not null, mod integer not null, scm integer not null, ver integer not null,
  dty integer not null, usn integer not null, ls integer not null, conf text not null, models text not null, decks text not null,
  dconf text not null, tags text not null);
CREATE TABLE notes (id integer primary key, guid text not null, mid integer not null, mod integer not null, usn integer not null,
  tags text not null, flds text not null, sfld integer not null, csum integer not null, flags integer not null, data text not null);
CREATE TABLE cards (id integer primary key, nid integer not null, did integer not null, ord integer not null, mod integer not null,
  usn integer not null, type integer not null, queue integer not null, due integer not null, ivl integer not null,
  factor integer not null, reps integer not null, lapses integer not null, left integer not null, odue integer not null,
  odid integer not null, flags integer not null, data text not null);
CREATE TABLE revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null, ivl integer not null,
  lastIvl integer not null, factor integer not null, time integer not null, type integer not null);
CREATE TABLE graves (usn integer not null, oid integer not null, type integer not null);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_notes_csum ON notes (csum);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_revlog_cid ON revlog (cid);`;

/** When the collection began, in seconds: days of new cards are counted from it, and these have none. */
const begun = 1_764_115_200;

/** @returns An SQLite database. */
export async function collection(
  decks: readonly Deck[],
  notes: readonly Note[],
): Promise<Uint8Array> {
  const {Database} = await initSqlJs();
  const database = new Database();
  try {
    database.exec(`BEGIN;${schema}`);
    const changed = notes.reduce((newest, note) => Math.max(newest, note.changed), begun);
    database.run('INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,?)', [
      begun,
      changed * 1000,
      begun * 1000,
      ...[settings, {[noteTypeId]: noteType}, decksOf(decks), options, {}].map((value) =>
        JSON.stringify(value),
      ),
    ]);

    const addNote = database.prepare('INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,?)');
    const addCard = database.prepare(
      `INSERT INTO cards VALUES (?,?,?,0,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')`,
    );
    const taken = new Set<number>();
    for (const [index, {guid, deck, fields, title, tags, changed: at}] of notes.entries()) {
      let id = numberOf(guid);
      while (taken.has(id)) id++;
      taken.add(id);
      const checksum = Number.parseInt(
        createHash('sha1').update(title).digest('hex').slice(0, 8),
        16,
      );
      // eslint-disable-next-line no-control-regex
      const texts = fields.map((text) => text.replace(/[\u0000\u001F]/g, ''));
      addNote.run([
        id,
        guid,
        noteTypeId,
        at,
        ` ${tags.join(' ')} `,
        texts.join('\u001F'),
        title,
        checksum,
        '',
      ]);
      addCard.run([id, id, deck.id, at, index + 1]);
    }
    addNote.free();
    addCard.free();
    database.exec('COMMIT');
    return database.export();
  } finally {
    database.close();
  }
}

/** A number that stays as long as the text does, where Anki has a time in milliseconds. */
export function numberOf(text: string): number {
  const hash = createHash('sha256').update(text).digest().readUIntBE(0, 6);
  return 1_500_000_000_000 + (hash % 100_000_000_000);
}

/** Text that stays as long as the other does, of signs that Anki has in its own. */
export function guidOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 20);
}

function decksOf(decks: readonly Deck[]): Record<string, object> {
  const today = [0, 0];
  const all = [{id: 1, name: 'Default'}, ...decks].map(({id, name}) => ({
    id,
    name,
    mod: begun,
    usn: -1,
    lrnToday: today,
    revToday: today,
    newToday: today,
    timeToday: today,
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  }));
  return Object.fromEntries(all.map((deck) => [deck.id, deck]));
}

/** What a new collection has; learners keep their own. */
const settings = {
  activeDecks: [1],
  curDeck: 1,
  curModel: noteTypeId,
  nextPos: 1,
  newSpread: 0,
  collapseTime: 1200,
  timeLim: 0,
  estTimes: true,
  dueCounts: true,
  sortType: 'noteFld',
  sortBackwards: false,
  addToCur: true,
};

const options = {
  1: {
    id: 1,
    name: 'Default',
    mod: 0,
    usn: 0,
    maxTaken: 60,
    autoplay: true,
    timer: 0,
    replayq: true,
    dyn: false,
    new: {
      bury: false,
      delays: [1, 10],
      initialFactor: 2500,
      ints: [1, 4, 0],
      order: 1,
      perDay: 20,
      separate: true,
    },
    rev: {
      bury: false,
      ease4: 1.3,
      fuzz: 0.05,
      ivlFct: 1,
      maxIvl: 36500,
      minSpace: 1,
      perDay: 200,
      hardFactor: 1.2,
    },
    lapse: {delays: [10], leechAction: 1, leechFails: 8, minInt: 1, mult: 0},
  },
};
