import type {Progress, StoredCard} from '../store/types';

/** What a question is to a reader, by what is known of it; of the page's filter and of what is practised alike. */
export const isOf = {
  left: (record?: Progress) => record?.reviews.at(-1)?.grade !== 'had',
  shaky: (record?: Progress) => ['again', 'nearly'].includes(record?.reviews.at(-1)?.grade ?? ''),
  saved: (record?: Progress) => record?.isSaved ?? false,
} as const;

/** Whether a card is to be asked now; one that was never graded is not. */
export function due(card: StoredCard | null, now: number): boolean {
  return card !== null && card.due <= now;
}
