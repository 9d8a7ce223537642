import {lookup} from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import {BlockList, isIP, type LookupFunction} from 'node:net';

/** What a server said; its body is not read. */
export interface Answer {
  status: number;
  /** Where it leads on, as it was sent. */
  location: string | undefined;
  /** When to ask again: seconds or a date, as it was sent. */
  retryAfter: string | undefined;
}

export interface RequestOptions {
  /** In milliseconds. */
  timeout: number;
  /** Whether the address may be one of this machine or of a private network. */
  allowPrivate: boolean;
}

export type Request = (
  url: URL,
  method: 'HEAD' | 'GET',
  options: RequestOptions,
) => Promise<Answer>;

/** The address is one that a page of somebody else could use to reach into this network. */
export class PrivateAddressError extends Error {}

/**
 * Ask a server for the head of what is at an address.
 *
 * @throws {PrivateAddressError} For one that is not of the public internet, unless that is allowed.
 * @throws {NodeJS.ErrnoException} With the code of what went wrong; `ETIMEDOUT` when it took too long.
 */
export const request: Request = async (url, method, {timeout, allowPrivate}) => {
  const name = url.hostname.replace(/^\[|\]$/g, '');
  // Looked up once: a second time it could be another.
  const addresses = await lookup(name, {all: true});
  if (!allowPrivate && addresses.some(({address}) => isPrivate(address))) {
    throw new PrivateAddressError(name);
  }
  const find: LookupFunction = (_name, {all}, done) => {
    const [first] = addresses;
    if (all) done(null, addresses);
    else done(null, first?.address ?? '', first?.family);
  };
  const {request: send} = url.protocol === 'https:' ? https : http;
  const bare = new URL(url);
  // Names and passwords are nobody's to send.
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return new Promise((resolve, reject) => {
    const sent = send(bare, {
      method,
      lookup: find,
      agent: false,
      signal: AbortSignal.timeout(timeout),
      // Some servers send browsers what they refuse to programs that say nothing.
      headers: {'user-agent': 'Mozilla/5.0 (compatible; viva-lint)', accept: 'text/html,*/*;q=0.8'},
    });
    sent.on('response', (response) => {
      const {statusCode = 0, headers} = response;
      response.destroy();
      resolve({
        status: statusCode,
        location: headers.location,
        retryAfter: headers['retry-after'],
      });
    });
    sent.on('error', (error) => {
      const isLate = error.name === 'AbortError' || error.name === 'TimeoutError';
      reject(isLate ? Object.assign(new Error('too late'), {code: 'ETIMEDOUT'}) : error);
    });
    sent.end();
  });
};

const privateAddresses = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  privateAddresses.addSubnet(address, bits, 'ipv4');
}
for (const [address, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const) {
  privateAddresses.addSubnet(address, bits, 'ipv6');
}

/** Whether an IP address is of this machine, of a private network or of no single machine. */
export function isPrivate(address: string): boolean {
  // An IPv4 address in the form of IPv6 is looked up among those of IPv4.
  return privateAddresses.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
