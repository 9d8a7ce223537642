import type {Query} from './bank.ts';

export interface Figures {
  kind: string;
  queries: number;
  mrr: number;
  recall: number;
}

/** MRR@10 and recall@10 by kind of query, and in all as the last. */
export function relevance(
  queries: readonly Query[],
  search: (query: string) => readonly string[],
): Figures[] {
  const placed = queries.map(({kind, q, accept}) => {
    const place = search(q)
      .slice(0, 10)
      .findIndex((id) => accept.includes(id));
    return {kind, gain: place < 0 ? 0 : 1 / (place + 1)};
  });
  const kinds = [...new Set(queries.map(({kind}) => kind))];
  return [...kinds, 'all'].map((kind) => {
    const gains = placed.filter((one) => kind === 'all' || one.kind === kind).map(({gain}) => gain);
    const mean = (list: number[]) => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length);
    return {kind, queries: gains.length, mrr: mean(gains), recall: mean(gains.map(Math.ceil))};
  });
}
