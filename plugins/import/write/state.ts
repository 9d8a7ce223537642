import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What an import wrote: beside the ledger, and committed with it. */
export const STATE_NAME = '.import.json';

export interface FileState {
  /** Its path in the source; empty for what is no page. */
  source: string;
  /** Of what was written, see {@link hashOf}. */
  hash: string;
  /** The source's folder of pages, or its page, from the bank. States of before have none. */
  from?: string;
}

export interface ImportState {
  /** By path below the bank. */
  files: Record<string, FileState>;
}

export function readState(bankDir: string): ImportState {
  const path = join(bankDir, STATE_NAME);
  if (!existsSync(path)) return {files: {}};
  try {
    const {files} = JSON.parse(readFileSync(path, 'utf8')) as Partial<ImportState>;
    if (typeof files === 'object') return {files};
  } catch {
    // Said below.
  }
  throw new Error(
    `${path} is not what an import wrote. Bring it back from version control, or remove it: files that differ are then kept as they are.`,
  );
}

export function formatState({files}: ImportState): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({files: sorted}, null, 1)}\n`;
}

/** Of a text as git keeps it: on Windows a checkout may end its lines in another way. */
export function hashOf(content: Uint8Array): string {
  const bytes = Buffer.from(content);
  if (bytes.includes(0)) return sha256(bytes);
  return sha256(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1'));
}

/** States of before have the hash of the bytes. */
export function isWritten({hash}: FileState, content: Uint8Array): boolean {
  return hash === hashOf(content) || hash === sha256(content);
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
