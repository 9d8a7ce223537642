import type {Step} from '../../check/containers.ts';
import type {Difficulty} from '../../language/questions/difficulty.ts';
import type {SourceKind} from './types.ts';

/** A stretch of the source, and the containers whose marks its lines begin with. */
export interface Piece {
  start: number;
  end: number;
  steps: readonly Step[];
}

/** A question to be written in the place of what is one in another syntax. */
export interface Conversion {
  kind: SourceKind;
  /** Of the source. */
  line: number;
  /** What it takes the place of. */
  start: number;
  end: number;
  steps: readonly Step[];
  /** Markdown of one line, without an id; the second is taken when the first is not read as meant. */
  titles: readonly string[];
  /** Its text as readers saw it. */
  titleText: string;
  level: Difficulty | null;
  open: boolean;
  body: readonly Piece[];
  /** Whether its lines may be indented for looks, as in HTML. */
  dedent: boolean;
  /** Of a question that is written anew; else they are made of the level. */
  classes?: readonly string[];
  /** Whether its body has choices. */
  isQuiz?: boolean;
  /** What else is in it as a part: kinds as they would be counted. */
  parts: readonly SourceKind[];
  /** Whether more than its title stood where the title did: it is the beginning of the body. */
  goesOn?: boolean;
  /** Why it is not written after all. */
  refused?: string;
  /** Which of the titles is used. */
  title: number;
}
