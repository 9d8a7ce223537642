import type {Progress} from '../store/types';

/** A question as it can be practised. */
export interface Question {
  readonly id: string;
  readonly aliases: readonly string[];
  /** Hash of its answer as it is now. */
  readonly answer: string;
  /** Id of its level; null for none. */
  readonly level: string | null;
  /** Path of its page on the site. */
  readonly page: string;
  /** Name of its topic. */
  readonly topic: string;
}

export type ProgressById = ReadonlyMap<string, Progress>;

/** Which questions: as they come, or only some. */
export const kinds = ['mixed', 'due', 'left', 'shaky', 'saved'] as const;
export type Kind = (typeof kinds)[number];

/** What a reader wants to practise. */
export interface Choice {
  readonly kind: Kind;
  /** Names; none: all. */
  readonly topics: readonly string[];
  /** Ids; none: all. */
  readonly levels: readonly string[];
  /** Path of the only page; null for all. */
  readonly page: string | null;
  /** How many; 0 for all there are. */
  readonly count: number;
  /** 0 for no end. */
  readonly minutes: number;
}
