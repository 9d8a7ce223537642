import type {Level} from '../../types/bank.d.ts';

export type {Level};

/** Easiest first. */
export const defaultLevels: readonly Level[] = [
  {
    id: 'beginner',
    label: 'Beginner',
    synonyms: ['basic', 'basics', 'easy', 'junior'],
    mark: '🟢',
  },
  {
    id: 'intermediate',
    label: 'Intermediate',
    synonyms: ['medium', 'middle'],
    mark: '🟡',
  },
  {
    id: 'advanced',
    label: 'Advanced',
    synonyms: ['hard', 'expert', 'senior'],
    mark: '🔴',
  },
];

/** The id of a level. */
export type Difficulty = string;

/**
 * The level that a word stands for.
 *
 * @param word - The id or the label of a level, or a synonym, in any case.
 * @returns The id of the level, or `null` for any other word.
 */
export function toDifficulty(word: string, levels: readonly Level[]): Difficulty | null {
  const wanted = word.trim().toLowerCase();
  // What is a level of its own is no synonym of another.
  const found =
    levels.find(({id, label}) => id === wanted || label.toLowerCase() === wanted) ??
    levels.find(({synonyms}) => synonyms.some((synonym) => synonym.toLowerCase() === wanted));
  return found?.id ?? null;
}

/** How many questions of each level that has any; `none` counts those without one. */
export type LevelCounts = Readonly<Record<Difficulty, number>>;

export function countLevels(questions: Iterable<{difficulty: Difficulty | null}>): LevelCounts {
  const counts: Record<Difficulty, number> = {};
  for (const {difficulty} of questions) {
    counts[difficulty ?? 'none'] = (counts[difficulty ?? 'none'] ?? 0) + 1;
  }
  return counts;
}

/** What readers see of each level in their language, in order; `none` is the last. */
export function levelNames(
  levels: readonly Level[],
  translations: Readonly<Record<string, string | undefined>> = {},
): Record<Difficulty, string> {
  const all = [...levels, {id: 'none', label: 'No level'}];
  return Object.fromEntries(
    all.map(({id, label}) => [id, translations[`level.${id}`] ?? label] as const),
  );
}

/** `beginner, intermediate or advanced`, for messages. */
export function listLevels(levels: readonly Level[]): string {
  const ids = levels.map(({id}) => id);
  return [ids.slice(0, -1).join(', '), ...ids.slice(-1)].filter(Boolean).join(' or ');
}

/** A line that gives a question its level, for messages. */
export function levelLine([level]: readonly Level[]): string {
  return level ? `${level.mark} **${level.label}**` : '';
}
