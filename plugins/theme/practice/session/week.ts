import type {ProgressById} from './types';

/** A day as the picture of the week has it. */
export interface Day {
  /** Its first moment where the reader is, in milliseconds. */
  readonly start: number;
  /** How many grades were given; in days to come none. */
  readonly done: number;
  /** How many of them say "Had it". */
  readonly had: number;
  /** Share of the questions that were known before and still were, 0 to 1; null when none came again. */
  readonly retention: number | null;
  /** How many questions come again on it; today what is overdue too. In days that are over none. */
  readonly due: number;
}

/** Six days that are over, today, and seven to come. */
export function week(progress: ProgressById, now: number): Day[] {
  const starts = Array.from({length: 15}, (_, index) => startOfDay(now, index - 6));
  const dayOf = (time: number) => starts.findLastIndex((start) => start <= time);
  const days = starts
    .slice(0, -1)
    .map((start) => ({start, done: 0, had: 0, again: 0, kept: 0, due: 0}));
  const today = 6;
  for (const {reviews, card} of progress.values()) {
    reviews.forEach(({at, grade}, index) => {
      const day = days[dayOf(at)];
      if (!day || at > now) return;
      day.done += 1;
      if (grade === 'had') day.had += 1;
      if (index === 0) return;
      day.again += 1;
      if (grade !== 'again') day.kept += 1;
    });
    if (!card) continue;
    const day = days[Math.max(dayOf(card.due), today)];
    if (day) day.due += 1;
  }
  return days.map(({again, kept, ...day}) => ({
    ...day,
    retention: again === 0 ? null : kept / again,
  }));
}

/** Days are not all of 24 hours. */
function startOfDay(now: number, offset: number): number {
  const date = new Date(now);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + offset).getTime();
}
