/* Runs in the page: what the benchmark asks of the engine. */

/** A result as a page needs it to show it. */
export interface Shown {
  id: string;
  title: string;
  /** The answer or a part of it; without it nothing could be shown. */
  text: string | null;
}

export interface Searcher {
  /** The first ten results, when all that is shown of them is there. */
  search: (query: string) => Promise<Shown[]>;
}

export interface Harness {
  /** Milliseconds from asking to the results, with all that has to be fetched for them. */
  first: (query: string) => Promise<{took: number; results: Shown[]}>;
  /** Milliseconds of each search, one after the other. */
  times: (queries: readonly string[]) => Promise<number[]>;
  /** The ids found by each query. */
  ids: (queries: readonly string[]) => Promise<string[][]>;
}

declare global {
  var bench: Harness;
}

/** @param open - Starts the engine; nothing may be fetched before. */
export function expose(open: () => Promise<Searcher>): void {
  let opened: Promise<Searcher> | undefined;
  const search = async (query: string): Promise<Shown[]> => {
    opened ??= open();
    return (await opened).search(query);
  };
  globalThis.bench = {
    async first(query) {
      const started = performance.now();
      const results = await search(query);
      return {took: performance.now() - started, results};
    },
    async times(queries) {
      const times: number[] = [];
      for (const query of queries) {
        const started = performance.now();
        await search(query);
        times.push(performance.now() - started);
      }
      return times;
    },
    async ids(queries) {
      const found: string[][] = [];
      for (const query of queries) found.push((await search(query)).map(({id}) => id));
      return found;
    },
  };
}
