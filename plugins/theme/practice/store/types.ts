import type {State} from 'ts-fsrs';

/** What a reader says of an answer that they tried to give. */
export type Grade = 'again' | 'nearly' | 'had';

export interface Review {
  /** In milliseconds, as all times here. */
  readonly at: number;
  readonly grade: Grade;
}

/** A card of ts-fsrs as it is stored: its dates as times. */
export interface StoredCard {
  readonly due: number;
  readonly stability: number;
  readonly difficulty: number;
  readonly elapsed_days: number;
  readonly scheduled_days: number;
  readonly learning_steps: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: State;
  readonly last_review: number;
}

/** What is known of one question, for one reader. */
export interface Progress {
  readonly version: 1;
  /** Permanent id of the question. */
  readonly id: string;
  /** Hash of the answer when it was last graded; '' before. */
  readonly answer: string;
  /** Null: never graded, or broken when it was read; the next grade makes it anew from the reviews. */
  readonly card: StoredCard | null;
  /** Oldest first, at most 100. */
  readonly reviews: readonly Review[];
  readonly isSaved: boolean;
  /** When it was last saved, or no longer so; 0 for never. Merging takes the later. */
  readonly savedAt: number;
  readonly changed: number;
}

/** A grade that was given; it can be taken back. */
export interface Given {
  /** Null where nothing was known of the question. */
  readonly before: Progress | null;
  readonly after: Progress;
}

export interface NamedQuestion {
  readonly id: string;
  /** Ids that it had before. */
  readonly aliases: readonly string[];
}

export interface GradedQuestion extends NamedQuestion {
  /** Hash of the answer as it is now. */
  readonly answer: string;
}

/** What a reader should hear of once (words.ts). */
export type Problem =
  | {readonly kind: 'emptied'}
  /** Records of which a part was broken, or all: those are set aside. */
  | {readonly kind: 'repaired' | 'set-aside'; readonly count: number};

export interface Imported {
  /** Not here until now. */
  readonly added: number;
  /** Graded or saved later than here. */
  readonly newer: number;
  /** At least as new here. */
  readonly kept: number;
  /** Entries that are none. */
  readonly refused: number;
}

export interface ProgressStore {
  /** Whether records outlive the visit. A storage that is full or closed later makes it false. */
  readonly isKept: boolean;
  all(): Promise<ReadonlyMap<string, Progress>>;
  /**
   * Of these questions, by their ids. A record under an alias is renamed; where both are there they are merged.
   */
  get(questions: readonly NamedQuestion[]): Promise<ReadonlyMap<string, Progress>>;
  grade(question: GradedQuestion, grade: Grade, now?: number): Promise<Given>;
  /**
   * Take a grade back, unless the question was graded since, here or elsewhere. What was saved since stays so.
   *
   * @returns Whether it was taken back.
   */
  undo(given: Given): Promise<boolean>;
  /** Remove all that is known, whole or not at all. */
  forget(): Promise<void>;
  save(question: GradedQuestion, isSaved: boolean, now?: number): Promise<void>;
  /**
   * Called at each change, in this tab and in others, with the id of the question; with '' when many changed.
   *
   * @returns What ends it.
   */
  subscribe(listener: (id: string) => void): () => void;
  exportJson(now?: number): Promise<string>;
  /**
   * Take what an export has, entry by entry: the later grade and the later saving win, reviews are united.
   *
   * @throws {Error} When the file is no such export, in words for the reader.
   */
  importJson(text: string): Promise<Imported>;
  /** What was found until now and not yet taken. */
  takeProblems(): readonly Problem[];
}
