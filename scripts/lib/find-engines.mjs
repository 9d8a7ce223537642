/**
 * Everything the search for Firefox and WebKit asks of the machine; engine-host.mjs is the real one.
 *
 * @typedef {object} Host
 * @property {Record<string, string | undefined>} env
 * @property {number | undefined} uid
 * @property {(name: string) => string | undefined} which
 * @property {() => boolean} hasWebKitWindow Python can open a window with WebKitGTK
 * @property {(engine: Name) => Promise<string | undefined>} playwrights Playwright's own, if it starts
 * @property {(engines: Name[], options: {timeoutMs: number}) => Promise<void>} downloadPlaywrights
 * @property {(packages: string[]) => Promise<void>} installDebian
 */

/**
 * @typedef {'firefox' | 'webkit'} Name
 * @typedef {import('../../e2e/engines/engine-browser').FoundEngine} Found
 * @typedef {Partial<Record<Name, Found>>} FoundByName
 */

/** @type {Record<Name, {title: string, driver: Found['driver'], commands: string[], packages: string[]}>} */
const ENGINES = {
  firefox: {
    title: 'Firefox',
    driver: 'puppeteer',
    commands: ['firefox-esr', 'pdftotext'],
    packages: ['firefox-esr', 'poppler-utils'],
  },
  webkit: {
    title: 'WebKit',
    driver: 'webkitgtk',
    commands: ['WebKitWebDriver', 'Xvfb', 'pdftotext'],
    packages: ['webkit2gtk-driver', 'xvfb', 'gir1.2-webkit2-4.1', 'python3-gi', 'poppler-utils'],
  },
};

const NAMES = /** @type {Name[]} */ (Object.keys(ENGINES));

/**
 * Finds both engines, or brings them: by Playwright's download, by Debian's packages.
 *
 * @param {Host} host
 * @returns {Promise<{found: FoundByName, problem?: {message: string, isError: boolean}}>} a problem
 *   names the engines that cannot be had. It is an error only where they can always be had: in CI
 *   that may install packages.
 */
export async function findEngines(host) {
  const debian = host.uid === 0 && host.which('apt-get') !== undefined;
  let found = await installed(host);
  if (missing(found).length > 0) {
    // Where Debian's packages are still to come, nobody has to wait long.
    await host.downloadPlaywrights(missing(found), {timeoutMs: debian ? 60_000 : 300_000});
    found = await installed(host);
  }
  if (missing(found).length > 0 && debian) {
    await host.installDebian(packagesOf(missing(found)));
    found = await installed(host);
  }
  const names = missing(found);
  if (names.length === 0) return {found};
  const isError = host.env.CI === 'true' && host.uid === 0;
  return {found, problem: {message: describe(names), isError}};
}

/**
 * Debian's before Playwright's: these can also print, and find in the page.
 *
 * @param {Host} host
 */
async function installed(host) {
  /** @type {FoundByName} */
  const found = {};
  for (const name of NAMES) {
    const {driver, commands} = ENGINES[name];
    const [file, ...others] = commands.map((command) => host.which(command));
    const isWhole = !others.includes(undefined) && (name !== 'webkit' || host.hasWebKitWindow());
    if (file !== undefined && isWhole) {
      found[name] = {driver, file};
      continue;
    }
    const playwrights = await host.playwrights(name);
    if (playwrights !== undefined) found[name] = {driver: 'playwright', file: playwrights};
  }
  return found;
}

/** @param {FoundByName} found */
function missing(found) {
  return NAMES.filter((name) => found[name] === undefined);
}

/** @param {Name[]} names */
function packagesOf(names) {
  return [...new Set(names.flatMap((name) => ENGINES[name].packages))];
}

/** @param {Name[]} names */
function describe(names) {
  const titles = names.map((name) => ENGINES[name].title).join(' and ');
  return (
    `Not tried in ${titles}: Playwright could not download what it needs ` +
    `(npx playwright install --with-deps ${names.join(' ')}), and ` +
    `Debian's packages are not there (apt-get install ${packagesOf(names).join(' ')}).`
  );
}
