import {defineConfig} from '@playwright/test';
import type {PlaywrightTestOptions, Project} from '@playwright/test';

const {
  CI,
  PLAYWRIGHT_CHROMIUM,
  E2E_PORT = '4173',
  E2E_SUBPATH_PORT = '4174',
  E2E_FIXTURE_PORT = '4175',
} = process.env;
const isRoot = process.getuid?.() === 0;

/** The builds that scripts/lib/builds.mjs makes, each with the folder of its tests. */
const sites = [
  {name: 'root', dir: 'build', base: '/', port: E2E_PORT, tests: 'site'},
  {name: 'subpath', dir: 'build-subpath', base: '/bank/', port: E2E_SUBPATH_PORT, tests: 'site'},
  {name: 'fixture', dir: 'build-fixture', base: '/', port: E2E_FIXTURE_PORT, tests: 'fixture'},
].map((site) => ({...site, url: `http://127.0.0.1:${site.port}${site.base}`}));

/** What is the same at every width is tried at one: links, files, addresses, what a console says. */
const atOneWidth = [
  ...['as-written', 'files', 'find-and-print', 'links', 'moved', 'page-tools', 'policy', 'quiet'],
  ...['addresses', 'base-url', 'previews', 'questions', 'search-failures', 'structured-data'],
];
/** What is about small screens only. */
const onPhones = ['touch', 'width'];
/** What a folder in the address does not change. */
const atRoot = ['home', 'navigation', 'search-accessibility', 'theme'];
const specs = (names: string[]) => names.map((name) => `**/${name}.spec.ts`);

/**
 * A reader who wants nothing saved. A service worker would fetch past the tests that fail requests,
 * and answer from what it has.
 */
function withoutWorker(base: string, url: string): Pick<PlaywrightTestOptions, 'storageState'> {
  const localStorage = [{name: `offline:${base}`, value: 'removed'}];
  return {storageState: {cookies: [], origins: [{origin: new URL(url).origin, localStorage}]}};
}

function phone({name, dir, base, url, tests}: Omit<(typeof sites)[number], 'port'>): Project {
  return {
    name: `${name}-phone`,
    testMatch: `${tests}/*.spec.ts`,
    testIgnore: specs(atOneWidth),
    metadata: {dir},
    use: {
      ...withoutWorker(base, url),
      baseURL: url,
      viewport: {width: 360, height: 740},
      isMobile: true,
      hasTouch: true,
    },
  };
}

export default defineConfig({
  testDir: 'e2e',
  // Playwright empties this folder, so it must not be the one that holds the reports.
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', {outputFile: 'test-results/playwright.json'}]],
  workers: 2,
  // One more try on a machine that others use; the report says which tests needed it.
  retries: CI ? 1 : 0,
  forbidOnly: Boolean(CI),
  // A look through a long page for accessibility is half a minute of a busy machine.
  timeout: 60_000,
  expect: {timeout: 10_000},
  use: {
    browserName: 'chromium',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Unset when an editor starts the tests; Playwright then takes its own browser.
      ...(PLAYWRIGHT_CHROMIUM ? {executablePath: PLAYWRIGHT_CHROMIUM} : {}),
      args: [
        // Chromium's sandbox refuses to start for root, as in most containers.
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // Builds a site of its own, and serves it.
    {name: 'moves', testMatch: 'moves/*.spec.ts'},
    // Serve builds themselves, to cut the network and to publish a new version.
    {
      name: 'offline',
      testMatch: 'offline/*.spec.ts',
      // What is saved in the background has the time that it takes.
      expect: {timeout: 20_000},
      use: {viewport: {width: 1280, height: 800}},
    },
    ...sites.flatMap(({name, dir, base, url, tests}): Project[] => [
      {
        name: `${name}-desktop`,
        testMatch: `${tests}/*.spec.ts`,
        testIgnore: specs([...onPhones, ...(base === '/' ? [] : atRoot)]),
        metadata: {dir},
        use: {...withoutWorker(base, url), baseURL: url, viewport: {width: 1280, height: 800}},
      },
      // A folder in the address changes nothing of what a width changes.
      ...(base === '/' ? [phone({name, dir, base, url, tests})] : []),
    ]),
  ],
  webServer: sites.map(({dir, base, port, url}) => ({
    command: `node scripts/static-server.mjs --dir ${dir} --base ${base} --port ${port}`,
    url,
    // Whatever else listens there is not this build.
    reuseExistingServer: false,
  })),
});
