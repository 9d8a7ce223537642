import {random} from '../../../language/questions/shuffle';
import type {Question} from './types';

/*
 * Which questions a mock interview asks. Each has a rank by the seed and its oldest id, and nothing else: whoever
 * has the same link is asked the same, and a question that is new in the bank changes one place of the set.
 */

/** What an interview is about; it says all that the draw takes. */
export interface Subject {
  readonly seed: string;
  /** Names; none: all. */
  readonly topics: readonly string[];
  /** Ids; none: all. */
  readonly levels: readonly string[];
  readonly minutes: number;
}

/**
 * Draw the questions that fit into the time, at least one: each from the topic that had the fewest so far, and among
 * those of the level that had the fewest.
 *
 * @param levels - Ids of the bank's levels, easiest first.
 */
export function draw(
  questions: readonly Question[],
  {seed, topics, levels: wanted, minutes}: Subject,
  levels: readonly string[],
): Question[] {
  const groups = new Map<string, Group>();
  for (const question of questions) {
    const level = question.level ?? 'none';
    if (topics.length > 0 && !topics.includes(question.topic)) continue;
    if (wanted.length > 0 && !wanted.includes(level)) continue;
    const key = JSON.stringify([question.topic, level]);
    const rank = random(`${seed} ${oldestId(question)}`)();
    const group = groups.get(key);
    if (group) group.queue.push({question, rank});
    else {
      groups.set(key, {
        topic: question.topic,
        level,
        rank: random(`${seed} ${key}`)(),
        takes: minutesFor(question.level, levels),
        queue: [{question, rank}],
      });
    }
  }
  for (const {queue} of groups.values()) queue.sort((one, other) => one.rank - other.rank);

  const drawn: Question[] = [];
  let left = minutes;
  const counts = new Map<string, number>();
  const countOf = (kind: 'topic' | 'level', name: string) => counts.get(`${kind} ${name}`) ?? 0;
  const next = () =>
    [...groups.values()]
      .filter(({queue, takes}) => queue.length > 0 && (takes <= left || drawn.length === 0))
      .sort(
        (one, other) =>
          countOf('topic', one.topic) - countOf('topic', other.topic) ||
          countOf('level', one.level) - countOf('level', other.level) ||
          one.rank - other.rank,
      )[0];
  for (let group = next(); group; group = next()) {
    drawn.push(...group.queue.splice(0, 1).map(({question}) => question));
    left -= group.takes;
    for (const key of [`topic ${group.topic}`, `level ${group.level}`]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return drawn;
}

/** Questions of one topic and level, first the one that is asked first. */
interface Group {
  readonly topic: string;
  readonly level: string;
  readonly rank: number;
  /** Minutes of one question. */
  readonly takes: number;
  readonly queue: {readonly question: Question; readonly rank: number}[];
}

/** From two minutes for the easiest to four, with what is asked next. */
function minutesFor(level: string | null, levels: readonly string[]): number {
  const place = level === null ? -1 : levels.indexOf(level);
  return place < 0 || levels.length < 2 ? 3 : 2 + (2 * place) / (levels.length - 1);
}

/** A question that was renamed keeps its place. */
function oldestId({id, aliases}: Question): string {
  return aliases.at(-1) ?? id;
}

const tagLength = 4;

/** Four characters for each question of a set: a link that has them asks these, whatever came into the bank since. */
export function tagsOf(questions: readonly Question[]): string {
  return questions.map(tagOf).join('');
}

function tagOf(question: Question): string {
  const number = Math.floor(random(oldestId(question))() * 36 ** tagLength);
  return number.toString(36).padStart(tagLength, '0');
}

/**
 * The questions of a set in their order; null for one that the bank no longer has.
 *
 * @param drawn - What the link's own subject draws: of two questions with one tag, which a large bank has, those are meant.
 */
export function questionsOf(
  tags: string,
  questions: readonly Question[],
  drawn: readonly Question[],
): (Question | null)[] {
  const byTag = new Map([...questions, ...drawn].map((question) => [tagOf(question), question]));
  return (tags.match(/.{4}/g) ?? []).map((tag) => byTag.get(tag) ?? null);
}
