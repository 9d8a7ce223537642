import {fileURLToPath} from 'node:url';
import {configDefaults, defineConfig} from 'vitest/config';

export default defineConfig({
  resolve: {
    // The alias that Docusaurus gives to the site's folder.
    alias: {'@site': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')},
  },
  test: {
    environment: 'node',
    include: ['**/*.test.{ts,tsx,mjs}'],
    exclude: [...configDefaults.exclude, 'e2e/**', 'build/**', 'build-*/**', '.docusaurus/**'],
    // Vitest leaves a core for itself, and does nothing on it.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
