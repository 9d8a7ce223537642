import {fileURLToPath} from 'node:url';
import {configDefaults, defineConfig} from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '');

export default defineConfig({
  resolve: {
    alias: {
      // The alias that Docusaurus gives to the site's folder.
      '@site': root,
      // As the scripts of pages have it (plugins/site/documents).
      '@docusaurus/Translate': `${root}/plugins/site/internals/translate.ts`,
      '@generated/question-bank/default/comments.json': `${root}/tests/comment-settings.ts`,
      '@generated/question-bank/default/levels.json': `${root}/tests/level-names.ts`,
      '@generated/codeTranslations': `${root}/tests/no-translations.ts`,
      '@generated/islands/default/loaded': `${root}/tests/no-islands.ts`,
    },
  },
  test: {
    environment: 'node',
    include: ['**/*.test.{ts,tsx,mjs}'],
    exclude: [...configDefaults.exclude, 'e2e/**', 'build/**', 'build-*/**', '.docusaurus/**'],
    // Vitest leaves a core for itself, and does nothing on it.
    maxWorkers: '100%',
    // For what hangs; a busy machine takes several times as long as a quiet one.
    testTimeout: 60_000,
  },
});
