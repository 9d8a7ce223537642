import {expect, it, vi} from 'vitest';
import {findNginx} from './find-nginx.mjs';

/**
 * A machine with the given files, and what Debian would bring.
 *
 * @param {{files?: string[], debian?: string[], uid?: number, apt?: boolean, brotli?: boolean}} given
 */
function machine({files = [], debian = [], uid = 0, apt = true, brotli = true}) {
  const there = new Set([...files, ...(apt ? ['/usr/bin/apt-get'] : [])]);
  let isBrought = false;
  return {
    uid,
    which: (/** @type {string} */ name) =>
      ['/usr/bin', '/bin'].map((folder) => `${folder}/${name}`).find((file) => there.has(file)),
    exists: (/** @type {string} */ file) => there.has(file),
    hasBrotli: () => brotli || isBrought,
    installDebian: vi.fn(() => {
      isBrought = true;
      debian.forEach((file) => there.add(file));
      return Promise.resolve();
    }),
  };
}

const DEBIANS = ['/usr/sbin/nginx', '/usr/bin/openssl'];

it('takes an nginx that is there, on the PATH or not', async () => {
  const host = machine({files: DEBIANS});
  expect(await findNginx(host)).toBe('/usr/sbin/nginx');
  expect(host.installDebian).not.toHaveBeenCalled();
  expect(await findNginx(machine({files: ['/bin/nginx', '/bin/openssl']}))).toBe('/bin/nginx');
});

it('brings what is missing from Debian, the module for Brotli too', async () => {
  const host = machine({debian: DEBIANS});
  expect(await findNginx(host)).toBe('/usr/sbin/nginx');
  const without = machine({files: DEBIANS, brotli: false});
  expect(await findNginx(without)).toBe('/usr/sbin/nginx');
  expect(without.installDebian).toHaveBeenCalledWith(
    expect.arrayContaining(['nginx', 'libnginx-mod-http-brotli-static']),
  );
});

it.each([
  ['may install nothing', {uid: 1000, debian: DEBIANS}],
  ['is not Debian', {apt: false}],
  ['cannot get it', {}],
])('says what to install on a machine that %s', async (_, given) => {
  await expect(findNginx(machine(given))).rejects.toThrow(
    'apt-get install nginx libnginx-mod-http-brotli-static openssl',
  );
});
