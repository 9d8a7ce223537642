/** The levels of a question, easiest first. */
export const difficulties = ['beginner', 'intermediate', 'advanced'] as const;

export type Difficulty = (typeof difficulties)[number];

/** Words for the levels that are seen in question banks. */
const words = new Map<string, Difficulty>([
  ...difficulties.map((level) => [level, level] as const),
  ['basic', 'beginner'],
  ['basics', 'beginner'],
  ['easy', 'beginner'],
  ['junior', 'beginner'],
  ['medium', 'intermediate'],
  ['middle', 'intermediate'],
  ['hard', 'advanced'],
  ['expert', 'advanced'],
  ['senior', 'advanced'],
]);

/**
 * The level that a word stands for.
 *
 * @param word - One of the levels or their synonyms, in any case.
 * @returns The level, or `null` for any other word.
 */
export function toDifficulty(word: string): Difficulty | null {
  return words.get(word.trim().toLowerCase()) ?? null;
}

/** How many questions of each level; `none` counts those without one. */
export type LevelCounts = Record<Difficulty | 'none', number>;

export function countLevels(questions: Iterable<{difficulty: Difficulty | null}>): LevelCounts {
  const counts: LevelCounts = {beginner: 0, intermediate: 0, advanced: 0, none: 0};
  for (const {difficulty} of questions) counts[difficulty ?? 'none']++;
  return counts;
}
