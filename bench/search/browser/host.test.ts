import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {get} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {Host} from './host.ts';

let dir: string;
let host: Host;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'host-'));
  writeFileSync(join(dir, 'words.json'), JSON.stringify('word '.repeat(1000)));
  writeFileSync(join(dir, 'small.bin'), 'ab');
  host = await Host.start(dir);
});

afterEach(async () => {
  await host.stop();
  rmSync(dir, {recursive: true});
});

/** What went over the wire: `fetch` would unpack it. */
function wire(path: string): Promise<{encoding: string | undefined; bytes: number}> {
  return new Promise((resolve, reject) => {
    get(host.url + path, (response) => {
      let bytes = 0;
      response.on('data', (piece: Buffer) => (bytes += piece.length));
      response.on('end', () => {
        resolve({encoding: response.headers['content-encoding'], bytes});
      });
    }).on('error', reject);
  });
}

test('counts the bytes that went over the wire, compressed where that is smaller', async () => {
  const words = await wire('/words.json');
  expect(words.encoding).toBe('gzip');
  expect(words.bytes).toBeLessThan(200);
  expect(await wire('/small.bin')).toEqual({encoding: undefined, bytes: 2});
  expect(host.transfers).toEqual([
    {path: '/words.json', bytes: words.bytes},
    {path: '/small.bin', bytes: 2},
  ]);
  expect(host.bytes).toBe(words.bytes + 2);
});

test('a slow network sends the same', async () => {
  const fast = await (await fetch(`${host.url}/words.json`)).text();
  host.network = {roundTrip: 1, bytesPerMs: 1000};
  expect(await (await fetch(`${host.url}/words.json`)).text()).toBe(fast);
});
