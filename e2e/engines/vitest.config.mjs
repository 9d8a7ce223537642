import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    reporters: ['default', ['json', {outputFile: 'test-results/engines.json'}]],
    include: ['e2e/engines/*.test.ts'],
    // The engines side by side; each has its browser, and all its scenarios one page.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    expect: {poll: {interval: 20, timeout: 10_000}},
  },
});
