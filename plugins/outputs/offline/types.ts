/** A file of the site that can be saved. */
export interface SavedFile {
  /** Below the base URL, not escaped; a page's ends in `/`, and the home page's is empty. */
  path: string;
  /** The start of its SHA-256. */
  revision: string;
  bytes: number;
}

/** All that a version of the site consists of; its own revision is the version's name. */
export interface VersionList {
  /** How many of the files, from the first, every reader needs: they are saved at once. */
  core: number;
  files: SavedFile[];
  /** Where the map of permanent addresses is. */
  questionMap: string;
  questions: number;
  /** In bytes. A larger bank is not saved as a whole; only what was read is kept. */
  limit: number;
}

/** What the page tells a reader before there is a worker to ask. */
export interface Summary {
  bytes: number;
  questions: number;
  limit: number;
}

/** The constants that are built into the worker. */
export interface BuiltVersion {
  version: string;
  /** Path of the list below the base URL. */
  list: string;
}

/** A page without any files of its own, for when there is nothing else. */
export interface MessagePage {
  html: string;
  /** Its Content-Security-Policy. */
  policy: string;
}

/** Why not all was saved. */
export type SaveFailure = 'full' | 'network';

/** How far the worker has come. */
export interface SaveStatus extends Summary {
  type: 'status';
  files: number;
  savedFiles: number;
  savedBytes: number;
  isSaving: boolean;
  failure: SaveFailure | null;
}

/** What a page asks of the worker. */
export type PageMessage =
  | {type: 'status'}
  | {type: 'save'}
  | {type: 'remove'}
  /** Take over from the version before. */
  | {type: 'activate'}
  /** Fetch this version although the connection is a metered one. */
  | {type: 'allow'; version: string};

/** What the worker tells the pages. */
export type WorkerMessage =
  | SaveStatus
  | {type: 'removed'}
  /** The host's files are not those that were built: the worker cannot be installed. */
  | {type: 'refused'}
  /** There is a new version, but the connection is a metered one. */
  | {type: 'held'; version: string; bytes: number};
