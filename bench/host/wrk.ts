import {execFile} from 'node:child_process';
import {promisify} from 'node:util';

/** What a host did under load. */
export interface Load {
  /** Answers in a second. */
  perSecond: number;
  /** In milliseconds: 99 of 100 answers came sooner. */
  p99: number;
}

export interface Asked {
  url: string;
  /** Of the header `Accept-Encoding`. */
  encoding: string;
  seconds: number;
  /** Readers at the same time. */
  connections: number;
}

const milliseconds: Readonly<Record<string, number>> = {us: 0.001, ms: 1, s: 1000, m: 60_000};

/**
 * Ask for one address again and again, on this machine.
 *
 * @throws {Error} When wrk is not there, and when answers were errors.
 */
export async function load({url, encoding, seconds, connections}: Asked): Promise<Load> {
  const args = ['--latency', '-t1', '--timeout', '30s', `-c${connections}`, `-d${seconds}s`];
  const header = ['-H', `Accept-Encoding: ${encoding}`];
  try {
    const {stdout} = await promisify(execFile)('wrk', [...args, ...header, url]);
    return readReport(stdout);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error('Found no wrk, which asks: install it (Debian: apt-get install wrk).', {
      cause: error,
    });
  }
}

/**
 * What wrk printed.
 *
 * @throws {Error} When answers were errors, or the text is none of wrk's.
 */
export function readReport(text: string): Load {
  const problem = /^\s*(?:Non-2xx|Socket errors).*$/m.exec(text)?.[0].trim();
  if (problem !== undefined) throw new Error(`Found "${problem}", expected nothing but answers`);
  const [, p99, unit = ''] = /^\s*99%\s+([\d.]+)(us|ms|s|m)$/m.exec(text) ?? [];
  const [, perSecond] = /^Requests\/sec:\s+([\d.]+)$/m.exec(text) ?? [];
  if (p99 === undefined || perSecond === undefined)
    throw new Error(`Expected a report of wrk: ${text}`);
  return {perSecond: Number(perSecond), p99: Number(p99) * (milliseconds[unit] ?? 1)};
}
