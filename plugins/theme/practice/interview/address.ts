import {levelName, numberOf} from '../address';
import type {Subject} from '../session/draw';
import {decodeScore, encodeScore, type Score} from '../session/score';

/** What an address of the mock interview says. */
export interface Place extends Subject {
  /** The questions that a link was made for (plugins/theme/practice/session/draw.ts); null to draw them. */
  readonly tags: string | null;
  /** Of a score card; `unreadable` for what is none. */
  readonly score: Score | 'unreadable' | null;
}

export const usualMinutes = 30;

/** @param newSeed - For an address that has none. */
export function readPlace({search, hash}: {search: string; hash: string}, newSeed: string): Place {
  const query = new URLSearchParams(search);
  const score = new URLSearchParams(hash.slice(1)).get('score');
  const tags = query.get('set') ?? '';
  const seed = query.get('seed')?.slice(0, 40) ?? '';
  const minutes = numberOf(query.get('minutes')) ?? 0;
  return {
    seed: seed === '' ? newSeed : seed,
    topics: query.getAll('topic'),
    levels: query.getAll(levelName),
    minutes: minutes === 0 ? usualMinutes : minutes,
    // More than 999 minutes hold, at two minutes a question.
    tags: /^(?:[0-9a-z]{4}){1,500}$/.test(tags) ? tags : null,
    score: score === null ? null : (decodeScore(score) ?? 'unreadable'),
  };
}

/** The query of an address, and its fragment: no host is told of a score. */
export function placeQuery({seed, topics, levels, minutes, tags, score}: Place): string {
  const query = new URLSearchParams({seed});
  for (const topic of topics) query.append('topic', topic);
  for (const level of levels) query.append(levelName, level);
  query.set('minutes', String(minutes));
  if (tags !== null) query.set('set', tags);
  const fragment = Array.isArray(score) ? `#score=${encodeScore(score as Score)}` : '';
  return `?${query.toString()}${fragment}`;
}

/** Short enough to be told. */
export function randomSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  return number.toString(36);
}
