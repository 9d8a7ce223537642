import {translate} from '@docusaurus/Translate';
import type {Grade, Progress} from './store/types';

/* What is said of grades and of when a question comes again; /practice/ says it in the same words. */

export const grades = ['again', 'nearly', 'had'] as const satisfies readonly Grade[];

const names: Readonly<Record<Grade, () => string>> = {
  again: () => translate({id: 'grade.again', message: 'Again'}),
  nearly: () => translate({id: 'grade.nearly', message: 'Nearly'}),
  had: () => translate({id: 'grade.had', message: 'Had it'}),
};

export function gradeName(grade: Grade): string {
  return names[grade]();
}

const minute = 60_000;

/** From the largest: in which a time is said that has at least one of it. */
const units = [
  ['year', 365 * 24 * 60 * minute],
  ['month', 30 * 24 * 60 * minute],
  ['day', 24 * 60 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/** Days have names, "tomorrow", which are those of the calendar. "Next month" would be that of another. */
const formats: Partial<Record<'auto' | 'always', Intl.RelativeTimeFormat>> = {};

function inWords(count: number, unit: (typeof units)[number][0]): string {
  const numeric = unit === 'day' ? 'auto' : 'always';
  formats[numeric] ??= new Intl.RelativeTimeFormat(document.documentElement.lang || 'en', {
    numeric,
  });
  return formats[numeric].format(Math.max(1, count), unit);
}

/** How many midnights lie between now and then, where the reader is. */
function daysUntil(later: number): number {
  const [today, then] = [Date.now(), Date.now() + later].map((time) =>
    new Date(time).setHours(0, 0, 0, 0),
  );
  return Math.round(((then ?? 0) - (today ?? 0)) / (24 * 60 * minute));
}

/**
 * "in 10 minutes", "in 3 days", "tomorrow", in the page's language.
 *
 * @param later - In milliseconds from now; what is past is now.
 */
export function when(later: number): string {
  if (later < minute / 2) return translate({id: 'grade.now', message: 'now'});
  // 59.7 minutes are an hour.
  const [unit, length] = units.find(([, length]) => later >= length * 0.99) ?? ['minute', minute];
  return inWords(unit === 'day' ? daysUntil(later) : Math.round(later / length), unit);
}

/** "Had it, due in 3 days": what the mark of a question says to those who do not see it. */
export function markWords(
  {reviews, card, isSaved}: Progress,
  hasChanged: boolean,
  now: number,
): string {
  const last = reviews.at(-1);
  const parts = [
    last &&
      (card
        ? translate(
            {id: 'mark.due', message: '{grade}, due {when}'},
            {grade: gradeName(last.grade), when: when(card.due - now)},
          )
        : gradeName(last.grade)),
    hasChanged && translate({id: 'mark.changed', message: 'answer changed since'}),
    isSaved && translate({id: 'mark.saved', message: 'saved'}),
  ];
  return parts.filter(Boolean).join(', ');
}
