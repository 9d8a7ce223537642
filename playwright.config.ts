import {defineConfig} from '@playwright/test';
import type {Project} from '@playwright/test';
import builds from './scripts/builds.json';

const {PLAYWRIGHT_CHROMIUM, E2E_PORT = '4173', E2E_WHATEVER_TAGS} = process.env;
const isRoot = process.getuid?.() === 0;

/**
 * Each build is served at a port of its own, and tested by the specs in the folder of its name and
 * by those in `every-build`, which somebody else's site does not promise to hold.
 */
const sites = builds.map(({name, dir, base, specs, pages, ...build}, index) => {
  const port = Number(E2E_PORT) + index;
  return {
    name,
    dir,
    base,
    port,
    url: `http://127.0.0.1:${port}${base}`,
    specs: specs ?? `${name}/*.spec.ts`,
    // Documents; an app is Docusaurus's.
    isOurs: !('make' in build) && pages !== 'app',
  };
});

/**
 * The windows that the sites are tried in. A test says by its tag that it needs one of them:
 * `@desk` is for what every width does alike, and for what only a desk has, `@phone` for what only
 * a phone has. Without a tag it is run in both.
 */
const windows = [
  {name: 'desk', without: /@phone/, use: {viewport: {width: 1280, height: 800}}},
  {
    name: 'phone',
    without: /@desk/,
    use: {viewport: {width: 360, height: 740}, isMobile: true, hasTouch: true},
  },
] as const;

export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'engines/**',
  // Playwright empties this folder, so it must not be the one that holds the reports.
  outputDir: 'test-results/playwright',
  reporter: [['list'], ['json', {outputFile: 'test-results/playwright.json'}]],
  // A page waits for half of its time: with four of them the two cores of a small machine have a queue.
  workers: 3,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
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
    // Serve builds themselves, to cut the network and to publish a new version.
    {
      name: 'offline',
      testMatch: 'offline/*.spec.ts',
      // What is saved in the background has the time that it takes.
      expect: {timeout: 20_000},
      use: {viewport: {width: 1280, height: 800}},
    },
    ...sites.flatMap(({name, dir, base, url, specs, isOurs}) =>
      windows.map((window): Project => ({
        name: `${name}-${window.name}`,
        testMatch: [specs, ...(isOurs ? ['every-build/*.spec.ts'] : [])],
        // Unless somebody asks which tests there are (scripts/test.mjs).
        ...(E2E_WHATEVER_TAGS === undefined && {grepInvert: window.without}),
        metadata: {dir, base},
        use: {baseURL: url, ...window.use},
      })),
    ),
  ],
  webServer: sites.map(({dir, base, port, url}) => ({
    command: `node scripts/static-server.mjs --dir ${dir} --base ${base} --port ${port}`,
    url,
    // Whatever else listens there is not this build.
    reuseExistingServer: false,
  })),
});
