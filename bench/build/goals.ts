import type {Cost} from './measure.ts';

/** Shares of what stock Docusaurus takes, which is built in the same run: seconds alone say how fast a machine is. */
export const goals = {
  cold: 0.75,
  warm: 0.5,
  megabytes: 1200,
  /** All plugins of this site together may cost a tenth of a stock build. */
  plugins: 1.1,
  /** While writing. */
  startSeconds: 8,
  editMilliseconds: (questions: number) => (questions > 1000 ? 800 : 400),
  /** What a hundred edits and more may leave in memory: garbage that was not collected yet. */
  memoryGrowth: 1.1,
};

interface ColdAndWarm {
  cold: Cost;
  warm: Cost;
}

/** The goals that figures miss, as sentences. */
export function missed(questions: number, own: ColdAndWarm, stock: ColdAndWarm): string[] {
  const ofStock = (kind: keyof ColdAndWarm) => own[kind].seconds / stock[kind].seconds;
  const sentences: string[] = [];
  const hold = (name: string, value: number, goal: number, unit: string) => {
    if (value > goal) {
      sentences.push(
        `${name} is ${value.toFixed(2)} ${unit}, expected at most ${goal.toFixed(2)}.`,
      );
    }
  };
  if (questions < 10_000) {
    hold('cold', ofStock('cold'), goals.plugins, 'times stock');
    return sentences;
  }

  hold('cold', ofStock('cold'), goals.cold, 'times stock');
  hold('warm', ofStock('warm'), goals.warm, 'times stock');
  hold('memory', Math.max(own.cold.megabytes, own.warm.megabytes), goals.megabytes, 'MB');
  return sentences;
}
