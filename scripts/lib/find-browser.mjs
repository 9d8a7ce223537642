import path from 'node:path';

/**
 * Everything the search asks of the machine; browser-host.mjs is the real one.
 *
 * @typedef {object} Host
 * @property {Record<string, string | undefined>} env
 * @property {NodeJS.Platform} platform
 * @property {number | undefined} uid
 * @property {(file: string) => boolean} isExecutable
 * @property {(file: string) => boolean} runs the file starts and says its version
 * @property {(name: string) => string | undefined} which
 * @property {() => Promise<string | undefined>} playwrightPath where Playwright keeps its Chromium
 * @property {(options: {timeoutMs: number, quiet: boolean}) => Promise<void>} downloadPlaywright
 * @property {() => Promise<void>} installDebian
 */

// Debian's shell first: a Chromium without windows, which opens a page in half the time.
const NAMES = [
  'chromium-headless-shell',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];

const NOT_FOUND =
  'No browser for the tests: install Google Chrome or Chromium ' +
  '(Debian: apt-get install chromium-headless-shell), or set CHROME_PATH to its executable.';

/**
 * @param {Host} host
 * @returns {Promise<string>} the executable of a Chromium or Chrome
 */
export async function findBrowser(host) {
  const chosen = host.env.CHROME_PATH;
  if (chosen) {
    if (host.isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", which is not an executable file.`);
  }
  const debian = host.uid === 0 && host.which('apt-get') !== undefined;
  return (
    installed(host) ??
    (await playwrights(host)) ??
    (await downloaded(host, debian)) ??
    (debian ? await fromDebian(host) : undefined) ??
    fail()
  );
}

/** @param {Host} host */
function installed(host) {
  const onPath = NAMES.map((name) => host.which(name));
  const candidates = [...onPath, ...usualPlaces(host)];
  // A name on PATH is not proof: Ubuntu's chromium-browser only tells to install a snap.
  return candidates.find((file) => file !== undefined && works(host, file));
}

/**
 * @param {Host} host
 * @returns {string[]}
 */
function usualPlaces({platform, env}) {
  if (platform === 'darwin') {
    return ['/Applications', `${env.HOME ?? ''}/Applications`].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    ]);
  }
  if (platform === 'win32') {
    return [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        path.win32.join(folder, 'Google/Chrome/Application/chrome.exe'),
        path.win32.join(folder, 'Chromium/Application/chrome.exe'),
      ]);
  }
  return [];
}

/** @param {Host} host */
async function playwrights(host) {
  const file = await host.playwrightPath();
  return file !== undefined && works(host, file) ? file : undefined;
}

/**
 * Where Debian's package is still to come, a machine that cannot reach the download must not keep
 * people waiting, and need not read why.
 *
 * @param {Host} host
 * @param {boolean} hasFallback
 */
async function downloaded(host, hasFallback) {
  await host.downloadPlaywright({timeoutMs: hasFallback ? 60_000 : 300_000, quiet: hasFallback});
  return playwrights(host);
}

/** @param {Host} host */
async function fromDebian(host) {
  await host.installDebian();
  return installed(host);
}

/**
 * @param {Host} host
 * @param {string} file
 */
function works(host, file) {
  return host.isExecutable(file) && host.runs(file);
}

/** @returns {never} */
function fail() {
  throw new Error(NOT_FOUND);
}
