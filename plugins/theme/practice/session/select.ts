import type {Progress} from '../store/types';
import {due, isOf} from './standing';
import type {Choice, Kind, ProgressById, Question} from './types';

/*
 * Which questions are asked, and in which order: what is due first, the most overdue before the others; then what was
 * never asked, in the order of the bank, a topic after the other in turn; then what is due soonest.
 */

/** @returns The questions that are asked, at most as many as are wanted. */
export function select(
  questions: readonly Question[],
  progress: ProgressById,
  choice: Choice,
  now: number,
): Question[] {
  const those = candidates(questions, progress, choice, now);
  const unseen: Question[] = [];
  const seen: {question: Question; at: number}[] = [];
  for (const question of those) {
    const at = progress.get(question.id)?.card?.due;
    if (at === undefined) unseen.push(question);
    else seen.push({question, at});
  }
  seen.sort((one, other) => one.at - other.at);
  const firstLater = seen.findIndex(({at}) => at > now);
  const dueCount = firstLater < 0 ? seen.length : firstLater;
  const ordered = [
    ...seen.slice(0, dueCount).map(({question}) => question),
    ...inTurn(unseen),
    ...seen.slice(dueCount).map(({question}) => question),
  ];
  return choice.count === 0 ? ordered : ordered.slice(0, choice.count);
}

/** How many questions there are of each kind. */
export function countKinds(
  questions: readonly Question[],
  progress: ProgressById,
  choice: Omit<Choice, 'kind' | 'count' | 'minutes'>,
  now: number,
): Record<Kind, number> {
  const of = (kind: Kind) => candidates(questions, progress, {...choice, kind}, now).length;
  return {
    mixed: of('mixed'),
    due: of('due'),
    left: of('left'),
    shaky: of('shaky'),
    saved: of('saved'),
  };
}

function candidates(
  questions: readonly Question[],
  progress: ProgressById,
  {kind, topics, levels, page}: Pick<Choice, 'kind' | 'topics' | 'levels' | 'page'>,
  now: number,
): readonly Question[] {
  const isWanted = (known: Progress | undefined) =>
    kind === 'mixed' || (kind === 'due' ? due(known?.card ?? null, now) : isOf[kind](known));
  return questions.filter(
    (question) =>
      (topics.length === 0 || topics.includes(question.topic)) &&
      (levels.length === 0 || levels.includes(question.level ?? 'none')) &&
      (page === null || page === question.page) &&
      isWanted(progress.get(question.id)),
  );
}

/** One of each topic, then the next of each: what is alike is not asked in a row. */
function inTurn(questions: readonly Question[]): Question[] {
  const byTopic = new Map<string, Question[]>();
  for (const question of questions) {
    const queue = byTopic.get(question.topic);
    if (queue) queue.push(question);
    else byTopic.set(question.topic, [question]);
  }
  const queues = [...byTopic.values()];
  const longest = Math.max(0, ...queues.map(({length}) => length));
  return Array.from({length: longest}, (_, index) =>
    queues.flatMap((queue) => queue[index] ?? []),
  ).flat();
}
