/**
 * What the scenarios need of a browser, so that each is written once. One page is enough: a site of
 * its own per scenario (site.ts) keeps them apart, as nothing is stored across addresses.
 */
export interface EngineBrowser {
  /** Goes to an address; resolves when the page is loaded. */
  open(address: string): Promise<void>;
  /** Goes back to the page before; does not wait for it. */
  back(): Promise<void>;
  /** The result of a function in the page. It sees its arguments, and nothing else from here. */
  evaluate<A extends Json[], T>(call: (...given: A) => T | Promise<T>, ...given: A): Promise<T>;
  /** Clicks as a hand does: on what is in view and not covered. */
  click(selector: string): Promise<void>;
  /** Types text, one key after another, into a field. */
  type(selector: string, text: string): Promise<void>;
  /** Makes the page's window this large, in CSS pixels. */
  resize(size: {width: number; height: number}): Promise<void>;
  /** What the page has logged as an error or a warning since the last call. */
  logged(): string[];
  /** The browser's own find in page. */
  find?(text: string): Promise<void>;
  /** The page as a PDF file. */
  print?(): Promise<Uint8Array>;
  close(): Promise<void>;
}

export type Json = string | number | boolean | null;

/** A function and what it is given, as one expression of JavaScript. */
export function asExpression<A extends Json[]>(call: (...given: A) => unknown, given: A): string {
  return `(${String(call)})(...${JSON.stringify(given)})`;
}

/** Where scripts/lib/find-engines.mjs found an engine, and which of the drivers it takes. */
export interface FoundEngine {
  driver: 'playwright' | 'puppeteer' | 'webkitgtk';
  /** The executable of the browser; of its driver for `webkitgtk`. */
  file: string;
}
