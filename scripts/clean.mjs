// Removes everything the commands generate, except the installed packages.
import {rmSync} from 'node:fs';
import path from 'node:path';
import {BUILDS} from './lib/builds.mjs';
import {ROOT} from './lib/paths.mjs';

const GENERATED = [
  '.docusaurus',
  'build-moved-bank',
  'e2e/features/site/.docusaurus',
  'node_modules/.cache',
  'playwright-report',
  'test-results',
  'website/.docusaurus',
  'website/node_modules',
];

for (const folder of [...GENERATED, ...BUILDS.map(({dir}) => dir)]) {
  // With retries: a server that is still running may add files in between.
  rmSync(path.join(ROOT, folder), {recursive: true, force: true, maxRetries: 5});
}
