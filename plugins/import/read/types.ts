import type {Repair} from '../../check/types.ts';
import type {Anchor, Converted, ConvertOptions} from '../convert/index.ts';

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
  /** 1-based, in the converted page. */
  line: number;
  /** `address`: only the address is exchanged; `element`: all of it, as Markdown. */
  form: 'markdown' | 'html' | 'definition' | 'element';
  /** Offsets of the address; of all of the element. */
  start: number;
  end: number;
  /** Offsets of the whole link or image, and the text that stays when it leads nowhere. */
  whole: {start: number; end: number; text: string};
  /** Of an element: what is before and after the Markdown, its text, and what a link around it leads to. */
  around?: {before: string; text: string; after: string; link?: string} | undefined;
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

/** All that the import needs to know of a page; offsets are those of the converted text. */
export interface ReadPage {
  converted: Converted;
  /** Read from the converted text as the site does. */
  questions: readonly ReadQuestion[];
  /** Those that can be asked. */
  quizzes: number;
  headings: readonly {id: string; title: string}[];
  anchors: readonly string[];
  /** Those that the page had where it came from, in the order of the page. */
  oldAnchors: readonly Anchor[];
  references: readonly Reference[];
  /** HTML that is taken out, as it does more than show text. */
  removed: readonly {line: number; what: string}[];
  /** Text in angle brackets that would not be shown. */
  shown: readonly {line: number; what: string}[];
  repairs: readonly Repair[];
  /** The first heading of the first level, as plain text. */
  title: string | null;
  /** Why the site would not read it. */
  refusal: string | null;
}
