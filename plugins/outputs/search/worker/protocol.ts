import type {GivenFiles} from '../engine/files.ts';
import type {SearchErrorCode} from '../errors.ts';
import type {SearchAnswer, SearchOptions} from '../search-engine.ts';

/** What is asked of the worker; each has one answer with its number. */
export type Request =
  | {id: number; type: 'load'; base: string; given: GivenFiles}
  | {id: number; type: 'search'; query: string; options: SearchOptions}
  | {id: number; type: 'suggest'; query: string};

export type Reply =
  | {id: number; ok: true; value: SearchAnswer | string[] | null}
  | {id: number; ok: false; code: SearchErrorCode; file: string; message: string};

/** One end of the line between page and worker: a `Worker`, or a worker's `self`. */
export interface Port {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: {data: unknown}) => void): void;
  /** A worker whose script cannot be fetched or run says so here only. */
  addEventListener(type: 'error' | 'messageerror', listener: (event: unknown) => void): void;
}
