import type {Contender} from '../engines/contender.ts';
import type {Host} from '../browser/host.ts';

/** How many times slower than this machine the reader's is. */
export const SLOWDOWN = 4;

/** An engine on its host, with the bank at one size. */
export interface Stage {
  contender: Contender;
  size: number;
  host: Host;
}
