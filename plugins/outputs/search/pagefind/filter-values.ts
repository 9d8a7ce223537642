import {count} from '../engine/facets.ts';
import type {RecordKind, SearchRecord} from '../record.ts';
import type {Facets, SearchOptions} from '../search-engine.ts';
import type {PagefindFiles} from './pagefind-files.ts';
import type {PagefindInstance} from './pagefind-script.ts';

/** What a record is filtered by. */
type Values = Pick<SearchRecord, 'topicId' | 'level' | 'kind'>;

/** The one filter that Pagefind knows: three would list each record three times. */
export const FILTER = 'values';

export function filterValue({topicId, level, kind}: Values): string {
  return JSON.stringify([topicId, level, kind]);
}

function valuesOf(filter: string): Values {
  const [topicId, level, kind] = JSON.parse(filter) as [string, string | null, RecordKind];
  return {topicId, level, kind};
}

/**
 * Topic, level and kind of every record, by its hash.
 *
 * Pagefind counts filters for all its words together; here each word is asked for alone, so it
 * is asked once which records have each value.
 */
export class FilterValues {
  readonly #byRecord: ReadonlyMap<string, Values>;

  private constructor(byRecord: ReadonlyMap<string, Values>) {
    this.#byRecord = byRecord;
  }

  /** @throws SearchIndexError */
  static async read(pagefind: PagefindInstance, files: PagefindFiles): Promise<FilterValues> {
    const filters = await pagefind.filters();
    files.check();
    const byRecord = new Map<string, Values>();
    for (const filter of Object.keys(filters[FILTER] ?? {})) {
      const values = valuesOf(filter);
      const {results} = await pagefind.search(null, {filters: {[FILTER]: filter}});
      for (const {id} of results) byRecord.set(id, values);
    }
    return new FilterValues(byRecord);
  }

  fits(id: string, {topic, level, kinds}: SearchOptions): boolean {
    const values = this.#byRecord.get(id);
    return (
      values !== undefined &&
      (topic === undefined || values.topicId === topic) &&
      (level === undefined || values.level === level) &&
      (kinds === undefined || kinds.includes(values.kind))
    );
  }

  facets(found: readonly string[], options: SearchOptions): Facets {
    const {topic, level, kinds} = options;
    const others = kinds ? {kinds} : {};
    const anyTopic = level === undefined ? others : {...others, level};
    const anyLevel = topic === undefined ? others : {...others, topic};
    const topics = new Map<string, number>();
    const levels = new Map<string, number>();
    for (const id of found) {
      if (this.fits(id, anyTopic)) count(topics, this.#byRecord.get(id)?.topicId);
      if (this.fits(id, anyLevel)) count(levels, this.#byRecord.get(id)?.level);
    }
    return {topics: Object.fromEntries(topics), levels: Object.fromEntries(levels)};
  }
}
