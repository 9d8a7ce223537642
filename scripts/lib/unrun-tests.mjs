/**
 * @typedef {{status: string}} Result
 * @typedef {{title: string, tests: {results: Result[]}[]}} Spec
 * @typedef {{title: string, file?: string, suites?: Suite[], specs?: Spec[]}} Suite
 * @typedef {{suites: Suite[]}} Report of Playwright, as JSON
 */

/**
 * What a full run of the browser tests has left out: a file that no project lists, a test that its
 * tags keep from every window or that was skipped wherever it was listed, a test that passed only
 * when it was tried again.
 *
 * @param {Report} report of the run
 * @param {Report} all the tests that there are, whatever their tags
 * @param {readonly string[]} files the specs that there are, by their paths below the tests' folder
 * @returns {string[]} a line each
 */
export function unrunTests(report, all, files) {
  const runs = runsByName(report);
  const known = runsByName(all);
  const lines = files
    .filter((file) => ![...known.keys()].some((name) => name.startsWith(`${file} › `)))
    .map((file) => `${file}: no project lists it; its folder must have the name of a build`);
  for (const name of known.keys()) {
    const tests = runs.get(name) ?? [];
    const ran = tests.filter((results) => results.some(({status}) => status !== 'skipped'));
    if (ran.length === 0) lines.push(`${name}: ran nowhere; let a tag say which window it needs`);
    if (tests.some((results) => results.length > 1)) lines.push(`${name}: needed another try`);
  }
  return lines;
}

/**
 * @param {Report} report
 * @returns {Map<string, Result[][]>} for each test its tries, project by project
 */
function runsByName(report) {
  /** @type {Map<string, Result[][]>} */
  const runs = new Map();
  /** @type {(suite: Suite, file: string, path: string[]) => void} */
  const walk = (suite, file, path) => {
    for (const inner of suite.suites ?? []) walk(inner, inner.file ?? file, [...path, inner.title]);
    for (const {title, tests} of suite.specs ?? []) {
      const name = [file, ...path, title].join(' › ');
      runs.set(name, [...(runs.get(name) ?? []), ...tests.map(({results}) => results)]);
    }
  };
  for (const suite of report.suites) walk(suite, suite.file ?? suite.title, []);
  return runs;
}
