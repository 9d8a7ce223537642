/** What can be wrong with the files of an index; each asks for another message to the reader. */
export type SearchErrorCode =
  /** A file is not there, or the network is not. */
  | 'missing'
  /** A file is not what the build wrote: cut off, altered or an error page. */
  | 'damaged'
  /** A file was written for another version of this code: reload the page. */
  | 'wrong-version'
  /** The browser lacks something that is needed to read the files. */
  | 'unsupported';

/** The only error that loading an index or searching it throws. */
export class SearchIndexError extends Error {
  override readonly name = 'SearchIndexError';
  readonly code: SearchErrorCode;
  /** Name of the file that gave rise to it. */
  readonly file: string;

  constructor(code: SearchErrorCode, file: string, message: string, options?: ErrorOptions) {
    super(`${file}: ${message}`, options);
    this.code = code;
    this.file = file;
  }
}
