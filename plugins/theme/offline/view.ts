import type {SaveStatus, Summary} from '../../outputs/offline/types';

/** What is known about the worker and what it has saved. */
export interface Known {
  /** Null until the host has told what there is to save. */
  summary: Summary | null;
  /** Null while there is no worker that answers. */
  status: SaveStatus | null;
  /** A new version is there, and waits for the reader. */
  isOffered: boolean;
  /** A new version would have to be fetched on a metered connection. */
  held: {version: string; bytes: number} | null;
  /** There is no worker: the reader asked for it and the browser let the site have none, or the host changes files. */
  isRefused: boolean;
}

/** What the reader can do about it. */
export type Action = 'save' | 'remove' | 'activate' | 'allow';

/** What the control shows. */
export type View =
  | {state: 'offered'; action: 'activate'}
  | {state: 'held'; action: 'allow'; bytes: number}
  | {state: 'unsaved'; action: 'save'; bytes: number}
  | {state: 'saving'; action: null; saved: number; of: number}
  | {state: 'saved'; action: 'remove'; questions: number; bytes: number}
  /** The bank is larger than a device should be filled with. */
  | {state: 'partly'; action: 'remove'; bytes: number; limit: number}
  | {state: 'full' | 'failed'; action: 'save'; bytes: number};

/** Nothing to show as long as nothing is known. */
export function viewOf({summary, status, isOffered, held, isRefused}: Known): View | null {
  if (isOffered) return {state: 'offered', action: 'activate'};
  if (status?.isSaving) {
    return {state: 'saving', action: null, saved: status.savedFiles, of: status.files};
  }

  if (held) return {state: 'held', action: 'allow', bytes: held.bytes};
  if (!status) {
    if (isRefused) return {state: 'failed', action: 'save', bytes: summary?.bytes ?? 0};
    if (!summary || !isWithinLimit(summary)) return null;
    return {state: 'unsaved', action: 'save', bytes: summary.bytes};
  }

  const {questions, savedBytes, limit} = status;
  if (isWhole(status)) return {state: 'saved', action: 'remove', questions, bytes: savedBytes};
  if (!isWithinLimit(status)) return {state: 'partly', action: 'remove', bytes: savedBytes, limit};
  const bytes = status.bytes - savedBytes;
  if (status.failure) {
    return {state: status.failure === 'full' ? 'full' : 'failed', action: 'save', bytes};
  }

  return {state: 'unsaved', action: 'save', bytes};
}

export function isWhole({savedFiles, files}: SaveStatus): boolean {
  return savedFiles === files;
}

export function isWithinLimit({bytes, limit}: Summary): boolean {
  return bytes <= limit;
}
