import {setTimeout as sleep} from 'node:timers/promises';
import pLimit from 'p-limit';
import {PrivateAddressError, request as overNetwork, type Answer, type Request} from './request.ts';

/** What became of an address. Reasons are phrases that follow "it". */
export type Outcome =
  | {kind: 'fine'}
  | {kind: 'moved'; to: string}
  | {kind: 'dead'; reason: string}
  | {kind: 'unknown'; reason: string};

/** Look an address up; never throws. */
export type LookUp = (address: string) => Promise<Outcome>;

export interface LookUpOptions {
  /** How long a server may take for an answer, in milliseconds. */
  timeout: number;
  allowPrivate: boolean;
  /** Before the second try, in milliseconds; doubled before each further one. */
  pause?: number;
  request?: Request;
}

const tries = 3;
/** Requests at the same time, to all and to one host. */
const most = {all: 24, host: 2};
const mostRedirects = 10;
/** The longest wait that a server may ask for, in milliseconds. */
const longestWait = 60_000;

/** Answers of a server that is busy: another time it may have another one. */
const busy = new Set([408, 425, 429, 500, 502, 503, 504]);
const gone = new Set([404, 410]);
const permanent = new Set([301, 308]);
const redirects = new Set([...permanent, 302, 303, 307]);

/** What a failed connection means, by its code. */
const failures: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'did not answer in time',
  ECONNREFUSED: 'refuses connections',
  ECONNRESET: 'ended the connection',
  EAI_AGAIN: 'could not be looked up: is there a network?',
  CERT_HAS_EXPIRED: 'has a certificate that has expired',
};

/** What is kept of a host while its addresses are looked up. */
interface Host {
  limit: ReturnType<typeof pLimit>;
  /** Time from which it may be asked again, in milliseconds. */
  notBefore: number;
  /** What is said of all its addresses, as it wants to be asked much later. */
  closed?: Outcome;
}

/** One that asks each host little at a time, waits when it is told to, and tries again what may pass. */
export function createLookUp(options: LookUpOptions): LookUp {
  const {pause = 1000, request = overNetwork} = options;
  const limit = pLimit(most.all);
  const hosts = new Map<string, Host>();

  async function ask(url: URL): Promise<Answer | Outcome> {
    const host: Host = hosts.get(url.host) ?? {limit: pLimit(most.host), notBefore: 0};
    hosts.set(url.host, host);
    return host.limit(async () => {
      let method: 'HEAD' | 'GET' = 'HEAD';
      let last: Outcome = {kind: 'unknown', reason: 'was not asked'};
      for (let attempt = 0; attempt < tries;) {
        if (host.closed) return host.closed;
        await sleep(Math.max(0, host.notBefore - Date.now()));
        try {
          const answer = await limit(() => request(url, method, options));
          if (answer.status < 400) return answer;
          last = refusal(answer.status);
          if (busy.has(answer.status)) {
            attempt++;
            const wait = waitFor(answer.retryAfter) ?? pause * 2 ** (attempt - 1);
            // What a host asks of one request, it asks of all.
            if (wait > longestWait) host.closed = last;
            else host.notBefore = Date.now() + wait;
          } else if (method === 'GET') return last;
          else method = 'GET';
        } catch (error) {
          last = failure(error);
          if (error instanceof PrivateAddressError) return last;
          // Some servers end the connection instead of saying that they know no HEAD.
          method = 'GET';
          attempt++;
          if (attempt < tries) await sleep(pause * 2 ** (attempt - 1));
        }
      }
      return last;
    });
  }

  return async (address) => {
    let url = parse(address);
    /** Where the address has moved to for good: a redirect for now changes nothing about it. */
    let home = url;
    for (let step = 0; url !== null && step <= mostRedirects; step++) {
      const answer = await ask(url);
      if ('kind' in answer) return answer;
      const {status, location} = answer;
      if (!redirects.has(status) || location === undefined) {
        return home === null || home.href === parse(address)?.href
          ? {kind: 'fine'}
          : {kind: 'moved', to: home.href};
      }
      const next = parse(location, url);
      if (next === null) return {kind: 'dead', reason: `leads on to \`${location}\``};
      if (home?.href === url.href && permanent.has(status)) home = next;
      url = next;
    }
    return url === null
      ? {kind: 'dead', reason: 'is no address'}
      : {kind: 'dead', reason: 'leads on without an end'};
  };
}

function parse(address: string, base?: URL): URL | null {
  const whole = base === undefined && address.startsWith('//') ? `https:${address}` : address;
  if (!URL.canParse(whole, base)) return null;
  const url = new URL(whole, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url : null;
}

function refusal(status: number): Outcome {
  return gone.has(status)
    ? {kind: 'dead', reason: `answers ${status}: it is not there`}
    : {kind: 'unknown', reason: `answers ${status}`};
}

function failure(error: unknown): Outcome {
  if (error instanceof PrivateAddressError) {
    return {kind: 'unknown', reason: 'is in a private network, where readers cannot follow'};
  }
  const {code = '', message} = error as NodeJS.ErrnoException;
  if (code === 'ENOTFOUND') return {kind: 'dead', reason: 'is at a host that does not exist'};
  return {kind: 'unknown', reason: failures[code] ?? `failed: ${message}`};
}

/** In milliseconds, of `Retry-After`: seconds, or a date. */
function waitFor(value: string | undefined): number | null {
  if (value === undefined) return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(wait) ? null : Math.max(0, wait);
}
