import type {Host} from '../browser/host.ts';

/** How many times slower than this machine the reader's is. */
export const SLOWDOWN = 4;

/** The engine on its host, with the bank at one size. */
export interface Stage {
  size: number;
  host: Host;
  /** Ids of the questions without an answer, of which no text can be shown. */
  unanswered: ReadonlySet<string>;
}
