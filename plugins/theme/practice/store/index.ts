import {siteUrl} from '../../client/base-url';
import {openDatabase, openVisit, readVisit, writeVisit, type Place, type Records} from './places';
import {hasPractised, setPractised, storageName} from './practised';
import {limited} from './record';
import {settle, settleOne, Tally} from './settle';
import {fromFile, readEntries, takeIn, toFile} from './transfer';
import type {
  Given,
  GradedQuestion,
  Grade,
  Imported,
  NamedQuestion,
  Problem,
  Progress,
  ProgressStore,
  Review,
} from './types';

export type * from './types';

let opened: Promise<ProgressStore> | undefined;

/**
 * What the reader has practised, on this device and nowhere else (decision 24). Never fails: without a
 * storage it lasts for this visit.
 */
export function openStore(): Promise<ProgressStore> {
  opened ??= open();
  return opened;
}

async function open(): Promise<ProgressStore> {
  const store = new Store();
  await store.open();
  return store;
}

class Store implements ProgressStore {
  #database: Promise<Place> | undefined;
  /** Instead of the database, where that does not work. */
  #visit: Promise<Place> | undefined;
  #problems: Problem[] = [];
  readonly #listeners = new Set<(id: string) => void>();
  readonly #name = `viva:${siteUrl('')}`;
  readonly #channel = openChannel(this.#name);

  get isKept(): boolean {
    return this.#visit === undefined;
  }

  async open(): Promise<void> {
    if (this.#channel) {
      this.#channel.onmessage = ({data}: MessageEvent<string>) => {
        this.#tell(data);
      };
    }
    // A page that the browser kept as it was may have missed something.
    window.addEventListener('pageshow', ({persisted}) => {
      if (persisted) this.#tell('');
    });
    const count = await this.#settled(async (records, tally) => {
      await takeInVisit(records, tally);
      return (await records.all()).length;
    });
    if (this.isKept) writeVisit(storageName(), []);
    if (count > 0) this.#havePractised();
    else if (this.isKept && hasPractised()) {
      this.#problems.push({kind: 'emptied'});
      setPractised(false);
    }
  }

  all(): Promise<ReadonlyMap<string, Progress>> {
    return this.#settled(async (records, tally) => {
      const found = new Map<string, Progress>();
      for (const value of await records.all()) {
        const {id} = value as Progress;
        const record = await settleOne(records, value, id, tally);
        if (record) found.set(id, record);
      }
      return found;
    });
  }

  get(questions: readonly NamedQuestion[]): Promise<ReadonlyMap<string, Progress>> {
    return this.#settled(async (records, tally) => {
      const found = await Promise.all(
        questions.map((question) => settle(records, question, tally)),
      );
      return new Map(found.flatMap((one) => (one ? [[one.id, one]] : [])));
    });
  }

  async grade(question: GradedQuestion, grade: Grade, now = Date.now()): Promise<Given> {
    const {nextCard} = await import(/* webpackChunkName: "schedule" */ './schedule');
    const isFirst = !hasPractised();
    const given = await this.#update(question, now, (before) => ({
      answer: question.answer,
      card: nextCard(before, grade, now),
      reviews: limited([...before.reviews, {at: timeAfter(before.reviews.at(-1), now), grade}]),
    }));
    if (isFirst && this.isKept) askToKeep();
    return given;
  }

  async save(question: GradedQuestion, isSaved: boolean, now = Date.now()): Promise<void> {
    await this.#update(question, now, () => ({isSaved, savedAt: now}));
  }

  async undo({before, after}: Given): Promise<boolean> {
    const {id} = after;
    const left = await this.#settled(async (records, tally) => {
      const present = await settle(records, {id, aliases: []}, tally);
      if (JSON.stringify(present?.reviews) !== JSON.stringify(after.reviews)) return null;
      const {isSaved, savedAt} = present ?? emptyRecord(id);
      if (before || isSaved) await records.put({...(before ?? emptyRecord(id)), isSaved, savedAt});
      else await records.remove(id);
      return (await records.all()).length;
    });
    if (left === 0) setPractised(false);
    this.#say(id);
    return left !== null;
  }

  async forget(): Promise<void> {
    // What could no longer be written may still be removed.
    if (this.#visit) this.#visit = this.#database = undefined;
    writeVisit(storageName(), []);
    await this.#change((records) => records.clear());
    setPractised(false);
    this.#say('');
  }

  subscribe(listener: (id: string) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async exportJson(now = Date.now()): Promise<string> {
    return toFile([...(await this.all()).values()], now);
  }

  async importJson(text: string): Promise<Imported> {
    const file = fromFile(text);
    const imported = await this.#settled((records, tally) => takeIn(records, file, tally));
    if (file.records.size > 0) this.#havePractised();
    this.#say('');
    return imported;
  }

  takeProblems(): readonly Problem[] {
    return this.#problems.splice(0);
  }

  /** Change the record of one question, or begin it. */
  async #update(
    question: GradedQuestion,
    now: number,
    change: (before: Progress) => Partial<Progress>,
  ): Promise<Given> {
    const given = await this.#settled(async (records, tally) => {
      const before = await settle(records, question, tally);
      const present = before ?? emptyRecord(question.id);
      const after: Progress = {...present, ...change(present), changed: now};
      await records.put(after);
      return {before, after};
    });
    this.#havePractised();
    this.#say(question.id);
    return given;
  }

  async #settled<Result>(
    work: (records: Records, tally: Tally) => Promise<Result>,
  ): Promise<Result> {
    const [result, problems, isEmpty] = await this.#change(async (records) => {
      const tally = new Tally();
      const result = await work(records, tally);
      const problems = tally.problems();
      const isLess = problems.some(({kind}) => kind === 'set-aside');
      return [result, problems, isLess && (await records.all()).length === 0] as const;
    });
    this.#problems.push(...problems);
    // It was us: the next page does not say that the browser has removed them.
    if (isEmpty) setPractised(false);
    return result;
  }

  /**
   * A connection that was closed is opened anew; where that does not help, nothing is kept from now on,
   * and what was kept until now is still there for this visit.
   */
  async #change<Result>(work: (records: Records) => Promise<Result>): Promise<Result> {
    for (let tries = 0; !this.#visit && tries < 2; tries++) {
      const opening = (this.#database ??= openDatabase(this.#name));
      const place = await opening.catch(() => undefined);
      if (!place) {
        if (this.#database === opening) this.#database = undefined;
        continue;
      }
      try {
        return await place.change(work);
      } catch (error) {
        // A fault of our own is none of the storage.
        if (!(error instanceof DOMException)) throw error;
        if (error.name === 'QuotaExceededError') break;
        place.close();
        if (this.#database === opening) this.#database = undefined;
      }
    }
    this.#visit ??= this.#keepForVisit();
    return (await this.#visit).change(work);
  }

  async #keepForVisit(): Promise<Place> {
    const place = await this.#database?.catch(() => undefined);
    const before = await place
      ?.change((records) => records.all())
      .catch((): readonly unknown[] => []);
    place?.close();
    const visit = openVisit(storageName(), before ?? []);
    await visit.change((records) => takeInVisit(records, new Tally()));
    return visit;
  }

  /** What lasts for the visit is known by its place, and is not missed after it. */
  #havePractised(): void {
    if (this.isKept) setPractised(true);
  }

  /** Other tabs too. */
  #say(id: string): void {
    this.#channel?.postMessage(id);
    this.#tell(id);
  }

  #tell(id: string): void {
    for (const listener of this.#listeners) listener(id);
  }
}

/** To other tabs. Firefox throws where the reader blocks the site's data, as it does for all storage. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

/** The last grade is the last of the list, though the clock was put back. */
function timeAfter(last: Review | undefined, now: number): number {
  return last ? Math.max(now, last.at + 1) : now;
}

function emptyRecord(id: string): Progress {
  return {
    version: 1,
    id,
    answer: '',
    card: null,
    reviews: [],
    isSaved: false,
    savedAt: 0,
    changed: 0,
  };
}

/** What an earlier page of this visit could not keep. */
function takeInVisit(records: Records, tally: Tally): Promise<unknown> {
  return takeIn(records, readEntries(readVisit(storageName())), tally);
}

/** Browsers ask the reader, or decide by what they know: there is something to keep now. */
function askToKeep(): void {
  // Not everywhere, whatever the types say; and not where the page is not served over HTTPS.
  const storage = navigator.storage as StorageManager | undefined;
  storage?.persist().catch(() => undefined);
}
