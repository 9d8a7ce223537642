/**
 * What the search asks of the machine; engine-host.mjs is the real one.
 *
 * @typedef {Pick<import('./find-engines.mjs').Host, 'uid' | 'which' | 'installDebian'>} Host
 */

/** What tests of hosting run, with the packages of Debian that it is in. */
const COMMANDS = ['nginx', 'openssl'];
const PACKAGES = ['nginx', 'libnginx-mod-http-brotli-static', 'openssl'];

/** Not on everybody's PATH. */
const PLACES = ['/usr/sbin', '/usr/local/sbin'];

/**
 * Finds nginx, or brings it.
 *
 * @param {Host & {exists: (file: string) => boolean, hasBrotli: (nginx: string) => boolean}} host
 * @returns {Promise<string>} its executable
 * @throws {Error} which says what to install
 */
export async function findNginx(host) {
  const find = () => {
    const [nginx] = [host.which('nginx'), ...PLACES.map((place) => `${place}/nginx`)].filter(
      (file) => file !== undefined && host.exists(file),
    );
    const others = COMMANDS.slice(1).every((name) => host.which(name) !== undefined);
    return nginx !== undefined && others && host.hasBrotli(nginx) ? nginx : undefined;
  };
  const installed = find();
  if (installed !== undefined) return installed;
  if (host.uid === 0 && host.which('apt-get') !== undefined) await host.installDebian(PACKAGES);
  const brought = find();
  if (brought !== undefined) return brought;
  throw new Error(
    'No nginx with Brotli for the tests of hosting: install it ' +
      `(Debian, Ubuntu: apt-get install ${PACKAGES.join(' ')}).`,
  );
}
