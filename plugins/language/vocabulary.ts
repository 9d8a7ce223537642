import type {Profile} from '../types/bank.d.ts';
import {defaultBlocks, type BlockKind} from './questions/block-kinds.ts';
import {defaultCallouts, type CalloutKind} from './questions/callouts.ts';
import {defaultLevels, type Level} from './questions/difficulty.ts';

/** How a bank is written, as far as its configuration says so. Plain data: it is sent to threads. */
export interface Vocabulary {
  /** Easiest first. */
  levels: readonly Level[];
  callouts: readonly CalloutKind[];
  blocks: readonly BlockKind[];
  /** The syntax of another tool that pages are read with too. */
  profile?: Profile | null;
  /** Whether tabs of the same title are switched together. */
  linkedTabs?: boolean;
}

export type {Profile};

export const defaultVocabulary: Vocabulary = {
  levels: defaultLevels,
  callouts: defaultCallouts,
  blocks: defaultBlocks,
};
