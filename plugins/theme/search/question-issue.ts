import {fillIn} from '../fill-in';

/** What a reader searched for and did not find. */
export interface Wish {
  query: string;
  /** Names, as the reader sees them. */
  topic: string | null;
  level: string | null;
}

/** Longer addresses are refused by some servers. */
const longestTitle = 120;

/**
 * The address of a form for a new issue, filled in.
 *
 * @param form - Of the address (plugins/bank/repository-hosts.ts).
 * @param body - The text of the issue.
 */
export function questionIssue(form: string, {query, topic, level}: Wish, body: string): string {
  const words = query.replace(/\s+/gu, ' ').trim();
  // Not between the halves of a surrogate pair.
  const short = words.slice(0, longestTitle).replace(/[\uD800-\uDBFF]$/, '');
  const filters = [topic, level].filter((name) => name !== null).join(', ');
  const title = `Question: ${short}${filters === '' ? '' : ` (${filters})`}`;
  return fillIn(form, {title, body});
}
