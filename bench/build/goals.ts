import {shown, type Figure} from '../figures.ts';
import type {Cost} from './measure.ts';

/** Shares of what stock Docusaurus takes, which is built in the same run: seconds alone say how fast a machine is. */
export const goals = {
  cold: 0.75,
  warm: 0.5,
  megabytes: 1200,
  /** Shares of what MkDocs with Material takes, in the same run too. */
  material: {cold: 1.5, warm: 1},
  /** All plugins of this site together may cost a tenth of a stock build. */
  plugins: 1.1,
  /** While writing. */
  startSeconds: 8,
  editMilliseconds: (questions: number) => (questions > 1000 ? 800 : 400),
  /** What a hundred edits and more may leave in memory: garbage that was not collected yet. */
  memoryGrowth: 1.1,
};

export interface ColdAndWarm {
  cold: Cost;
  warm: Cost;
}

/** What each site took; Material where it is on the machine. */
export interface Costs {
  own: ColdAndWarm;
  stock: ColdAndWarm;
  material?: ColdAndWarm;
}

/** What is held to a goal, of banks of this size. */
export function figuresOf(questions: number, {own, stock, material}: Costs): Figure[] {
  const ofStock = (kind: keyof ColdAndWarm, atMost: number): Figure => ({
    what: `${kind} build of ${questions} questions`,
    measured: own[kind].seconds / stock[kind].seconds,
    unit: 'of stock',
    atMost,
    stock: 1,
  });
  if (questions < 10_000) return [ofStock('cold', goals.plugins)];
  const ofMaterial = (kind: keyof ColdAndWarm, {[kind]: {seconds}}: ColdAndWarm): Figure => ({
    what: `${kind} build of ${questions} questions beside MkDocs`,
    measured: own[kind].seconds / seconds,
    unit: 'of Material',
    atMost: goals.material[kind],
    stock: stock[kind].seconds / seconds,
  });
  const most = ({cold, warm}: ColdAndWarm) => Math.max(cold.megabytes, warm.megabytes);
  return [
    ofStock('cold', goals.cold),
    ofStock('warm', goals.warm),
    ...(material ? [ofMaterial('cold', material), ofMaterial('warm', material)] : []),
    {
      what: `memory of a build of ${questions} questions`,
      measured: most(own),
      unit: 'MB',
      atMost: goals.megabytes,
      stock: most(stock),
    },
  ];
}

export function sentenceOf(figure: Figure): string {
  const limit = 'atMost' in figure ? figure.atMost : figure.atLeast;
  const {what, measured, unit} = figure;
  return `${what} is ${shown(measured, unit)}, expected at most ${shown(limit, unit)}.`;
}
