import type {Cost} from './measure.ts';

/**
 * Material for MkDocs builds 10,000 questions in 17.6 s on the machine on which stock Docusaurus
 * takes 35 s cold and 18 s warm. It is not run here, so stock Docusaurus, which is, stands for
 * how fast a machine is: the goals for seconds are shares of its own.
 */
const material = 17.6;
const stock = {cold: 35, warm: 18};

export const goals = {
  /** Cold within 1.5 times Material, warm below it. */
  cold: (1.5 * material) / stock.cold,
  warm: material / stock.warm,
  megabytes: 1500,
  /** All plugins of this site together may cost a tenth of a stock build. */
  plugins: 1.1,
  editMilliseconds: 500,
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
