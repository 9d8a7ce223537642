import type {ownPages} from '../../bank/files/names.ts';
import type {CalloutRow} from '../../language/questions/callouts.ts';

/** Where the mock interview is, below the base URL: the one page that may ask for the microphone. */
export type InterviewPath = (typeof ownPages)['interview'];

/** Where the data is, below the base URL. */
export type PracticeFile = 'practice/questions.json';

/**
 * What is practised: small enough to be fetched whole, in the order of the bank. A question's title, hint and answer
 * are on its page, once; they would make this five times as large.
 */
export interface PracticeData {
  readonly version: 1;
  readonly topics: readonly PracticeTopic[];
  /** Ids of levels, easiest first. */
  readonly levels: readonly string[];
  /** What a callout of a kind tells who is asked, by the id of its kind; those of no kind are not in it. */
  readonly callouts: Readonly<Record<string, CalloutRow | 'listen'>>;
  readonly pages: readonly PracticePage[];
  readonly questions: readonly PracticeQuestion[];
}

export interface PracticeTopic {
  /** The folder's name: what an address has. */
  readonly name: string;
  readonly label: string;
  /** Path on the site. */
  readonly path: string;
}

export interface PracticePage {
  /** Path on the site, with a slash at its end. */
  readonly path: string;
  readonly label: string;
  /** Index in `topics`. */
  readonly topic: number;
}

export type PracticeQuestion = readonly [
  id: string,
  /** Index in `levels`; -1 for none. */
  level: number,
  /** Index in `pages`. */
  page: number,
  /** See `answerHash`. */
  answer: string,
  /** Ids that it had before. */
  aliases?: readonly string[],
];
