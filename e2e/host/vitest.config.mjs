import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    reporters: ['default', ['json', {outputFile: 'test-results/host.json'}]],
    include: ['e2e/host/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
