import {defaultTuning, type Tuning} from '../engine/tuning.ts';

/**
 * The weights of the embedded engine but one: `extra` takes back that the variants of a word add
 * up in MiniSearch. Of Pagefind's scores only the best counts, so that there is nothing to take
 * back, and records with several forms of a word would lose without reason.
 */
export const pagefindTuning: Tuning = {...defaultTuning, extra: 0};
