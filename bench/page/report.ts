import {isMet, type Figure} from '../figures.ts';
import {kb} from '../search/numbers.ts';
import type {Frame} from './marks.ts';
import type {Interactions} from './interactions.ts';
import type {FigureName, View} from './view.ts';

/** A page that was measured. */
export interface Measured {
  name: string;
  view: View;
  /** The rows whose goals hold for it; none for what is there to compare with. */
  goals: readonly FigureName[];
}

interface Goal {
  text: string;
  limit: {atLeast: number} | {atMost: number};
}

interface Row {
  figure: FigureName;
  label: string;
  goal?: Goal;
  unit?: string;
  show: (value: number) => string;
}

const atLeast = (least: number): Goal => ({
  text: String(least),
  limit: {atLeast: least},
});
const atMost = (most: number, text: string): Goal => ({
  text: `at most ${text}`,
  limit: {atMost: most},
});
const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
const kilobytes = (value: number) => `${kb(value)} kB`;

const hundred = {goal: atLeast(100), show: String};
const rows: readonly Row[] = [
  {figure: 'performance', label: 'performance', ...hundred},
  {figure: 'accessibility', label: 'accessibility', ...hundred},
  {figure: 'bestPractices', label: 'best practices', ...hundred},
  {figure: 'seo', label: 'SEO', ...hundred},
  {figure: 'lcp', label: 'LCP', goal: atMost(1000, '1.0 s'), unit: 'ms', show: seconds},
  {figure: 'tbt', label: 'TBT', goal: atMost(50, '50 ms'), unit: 'ms', show: milliseconds},
  // What rounds to 0, as Lighthouse shows it.
  {
    figure: 'cls',
    label: 'CLS',
    goal: {text: '0', limit: {atMost: 0.0005}},
    show: (value) => value.toFixed(3).replace(/\.000$/, ''),
  },
  {
    figure: 'reading',
    label: 'bytes before the page reads',
    goal: atMost(28_000, '28 kB'),
    unit: 'bytes',
    show: kilobytes,
  },
  {
    figure: 'all',
    label: 'all bytes of the first view, scripts included',
    goal: atMost(120_000, '120 kB'),
    unit: 'bytes',
    show: kilobytes,
  },
  {figure: 'background', label: 'saved afterwards by the service worker', show: kilobytes},
];

/** All that is judged. */
export const everyGoal = rows.flatMap(({figure, goal}) => (goal ? [figure] : []));

/** Told with each table, and what the exit code goes by. */
export interface Report {
  text: string;
  missed: string[];
  figures: Figure[];
}

/** Figures of pages beside the goals; those that miss one are marked. */
export function viewsTable(pages: readonly Measured[]): Report {
  const missed: string[] = [];
  const figures: Figure[] = [];
  const stock = pages.find(({goals}) => goals.length === 0)?.view;
  const lines = rows.map(({figure, label, goal, show, unit = ''}) => {
    const cells = pages.map(({name, view, goals}) => {
      const value = view[figure];
      const text = Number.isNaN(value) ? 'not measured' : show(value);
      if (!goal || !goals.includes(figure)) return text;
      const judged: Figure = {what: `${label}, ${name}`, measured: value, unit, ...goal.limit};
      figures.push(stock ? {...judged, stock: stock[figure]} : judged);
      if (isMet(judged)) return text;
      missed.push(`${name}: ${label} is ${text}, goal ${goal.text}`);
      return `**${text}**`;
    });
    return [label, goal?.text ?? '', ...cells];
  });
  for (const {name, view, goals} of pages) {
    if (goals.length > 0) missed.push(...view.faults.map((fault) => `${name}: ${fault}`));
  }
  return {
    text: markdownTable(['question page', 'goal', ...pages.map(({name}) => name)], lines),
    missed,
    figures,
  };
}

/** No bank's first view may take more than this over that of the smallest, in percent. */
const mostGrowth = 5;

/** How the first view grows with the bank. */
export function growthTable(banks: readonly {questions: number; view: View}[]): Report {
  const first = banks[0]?.view.all ?? NaN;
  const missed: string[] = [];
  const figures: Figure[] = [];
  const lines = banks.map(({questions, view}) => {
    const over = (view.all * 100 - first * 100) / first;
    const text = `${over < 0 ? '' : '+'}${over.toFixed(1)} %`;
    const growth: Figure = {
      what: `growth of the first view at ${questions} questions`,
      measured: over,
      unit: '%',
      atMost: mostGrowth,
    };
    figures.push(growth);
    if (!isMet(growth)) {
      missed.push(`First view at ${questions} questions: ${text}, goal +${mostGrowth} %`);
    }
    const ofType = (type: string) =>
      kilobytes(
        view.transfers.reduce(
          (sum, {resourceType, transferSize}) => sum + (resourceType === type ? transferSize : 0),
          0,
        ),
      );
    return [
      questions.toLocaleString('en'),
      kilobytes(view.all),
      isMet(growth) ? text : `**${text}**`,
      ...['Document', 'Stylesheet', 'Script', 'Font'].map(ofType),
    ];
  });
  const columns = ['questions', 'first view', 'growth', 'HTML', 'style', 'script', 'fonts'];
  return {text: markdownTable(columns, lines), missed, figures};
}

/** Milliseconds from a tap to the frame that shows it. */
const mostTap = 100;

/** Where nothing else ran: others share the machine. */
export function tapsTable(sessions: readonly Interactions[]): Report {
  const [best] = sessions.toSorted((a, b) => a.inp - b.inp);
  if (!best) return {text: '', missed: [], figures: []};
  const lines = best.kinds.map(({what, count, median, worst}) => [
    what,
    String(count),
    milliseconds(median),
    milliseconds(worst),
  ]);
  const all = sessions.map(({inp}) => milliseconds(inp)).join(', ');
  return {
    text: [
      markdownTable(['tap', 'times', 'median', 'slowest'], lines),
      `INP of ${best.count} taps, in each session: ${all}`,
    ].join('\n\n'),
    missed:
      best.inp <= mostTap
        ? []
        : [`INP is ${milliseconds(best.inp)} at best, goal at most ${mostTap} ms`],
    figures: [{what: 'INP', measured: best.inp, unit: 'ms', atMost: mostTap}],
  };
}

/** The frames of a browser are so far apart, in milliseconds. */
const frame = 1000 / 60;

/**
 * Marks of a page are there from one frame to the next, and none comes late for it: the work before the frame
 * that has them, and that of laying them out in it. The best session counts, as others share the machine.
 */
export function marksReport(sessions: readonly (readonly Frame[])[]): Report {
  const found = sessions.map((frames) => {
    const first = frames.findIndex(({marks}) => marks > 0);
    const last = frames.findIndex(({marks}) => marks === frames.at(-1)?.marks);
    const times = frames.slice(first - 1, last + 2).map(({start}) => start);
    const longest = Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? 0)));
    return {frames: last - first + 1, late: longest / frame};
  });
  const best = found.toSorted((a, b) => a.frames - b.frames || a.late - b.late)[0];
  const shown = found.map(({frames, late}) => `${frames} (longest ${late.toFixed(2)})`).join(', ');
  const isAtOnce = best?.frames === 1 && best.late < 1.5;
  const frames: Figure = {
    what: 'frames until the marks of 200 questions are there',
    measured: best?.frames ?? NaN,
    atMost: 1,
  };
  return {
    text: `Frames that show the marks of 200 questions, in each session: ${shown}`,
    missed: isAtOnce ? [] : ['Marks of 200 questions take more than a frame'],
    figures: [frames],
  };
}

/** What one page asked for, largest first. */
export function transfersTable({transfers}: View): string {
  const lines = transfers
    .toSorted((a, b) => b.transferSize - a.transferSize)
    .map(({url, resourceType, transferSize}) => [
      new URL(url).pathname,
      resourceType,
      kilobytes(transferSize),
    ]);
  return markdownTable(['first view', 'kind', 'transferred'], lines);
}

export function markdownTable(columns: readonly string[], lines: readonly string[][]): string {
  const widths = columns.map((column, index) =>
    Math.max(3, column.length, ...lines.map((line) => line[index]?.length ?? 0)),
  );
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const rule = row(widths.map((width) => '-'.repeat(width)));
  return [row(columns), rule, ...lines.map(row)].join('\n');
}
