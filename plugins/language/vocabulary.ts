import {defaultBlocks, type BlockKind} from './questions/block-kinds.ts';
import {defaultCallouts, type CalloutKind} from './questions/callouts.ts';
import {defaultLevels, type Level} from './questions/difficulty.ts';

/** The words of a bank that its configuration may change. Plain data: it is sent to threads. */
export interface Vocabulary {
  /** Easiest first. */
  levels: readonly Level[];
  callouts: readonly CalloutKind[];
  blocks: readonly BlockKind[];
}

export const defaultVocabulary: Vocabulary = {
  levels: defaultLevels,
  callouts: defaultCallouts,
  blocks: defaultBlocks,
};
