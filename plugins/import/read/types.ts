import type {Anchor, Converted, ConvertOptions} from '../convert/index.ts';
import type {MendedError} from './mend-errors.ts';
import type {PartTitle} from './split-page.ts';

/** A page of the source, for a thread. */
export interface ReadTask {
  text: string;
  options: ConvertOptions;
}

/** An address in a page, with what to put in its place once it is known where it leads. */
export interface Reference {
  /** As written, without escapes. */
  url: string;
  use: 'link' | 'image';
  /** 1-based, in the source. */
  line: number;
  /** `html` is a link that the site does not follow from the file. */
  form: 'markdown' | 'html' | 'definition';
  /** Offsets of the address. */
  start: number;
  end: number;
  /** Offsets of the whole link or image, and the text that stays when it leads nowhere. */
  whole: {start: number; end: number; text: string};
}

export interface ReadQuestion {
  id: string;
  aliases: readonly string[];
  title: string;
  /** 1-based, in the converted page. */
  line: number;
  /** Null when its author wrote the id; otherwise where it can be written, if it can. */
  insertion: {start: number; before: string; after: string} | 'none' | null;
}

/**
 * All that the import needs to know of a page, or of a part of one that is too large for one page; offsets
 * are those of `text`, and lines those of the source.
 */
export interface ReadPage {
  converted: Converted;
  /** What was made of the source, without what would stop a build. */
  text: string;
  /** What the part is about; null for a page that is whole. */
  part: PartTitle | null;
  /** Read from the text as the site does. */
  questions: readonly ReadQuestion[];
  /** Those that can be asked. */
  quizzes: number;
  headings: readonly {id: string; title: string}[];
  anchors: readonly string[];
  /** Those that the page had where it came from, in the order of the page. */
  oldAnchors: readonly Anchor[];
  references: readonly Reference[];
  /** What would have stopped a build. */
  mended: readonly MendedError[];
  /** The first heading of the first level, as plain text. */
  title: string | null;
  /** Why the site would not read it: then it has a file with its text. */
  refusal: string | null;
}
