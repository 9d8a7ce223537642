import {isMet, type Figure} from '../figures.ts';

/** What a measure hands over to be printed and judged. */
export interface Report {
  title: string;
  /** How it was measured, where that is not plain. */
  notes: string[];
  columns: string[];
  rows: string[][];
  goals: Figure[];
}

export function printReport({title, notes, columns, rows, goals}: Report): void {
  console.log(`\n## ${title}\n`);
  for (const note of notes) console.log(note);
  if (notes.length > 0) console.log('');
  const table = [columns, ...rows];
  const widths = columns.map((_, column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of table) {
    const cells = row.map((cell, column) => {
      const width = widths[column] ?? 0;
      return column === 0 ? cell.padEnd(width) : cell.padStart(width);
    });
    console.log(cells.join('  '));
  }
  if (goals.length > 0) console.log('');
  for (const goal of goals) {
    console.log(`${isMet(goal) ? 'ok    ' : 'MISSED'} ${goal.what}: ${figure(goal)}`);
  }
}

function figure(goal: Figure): string {
  return 'atMost' in goal
    ? `${goal.measured.toFixed(1)} ${goal.unit ?? ''}, goal at most ${goal.atMost}`
    : `${goal.measured.toFixed(3)}, goal at least ${goal.atLeast}`;
}
