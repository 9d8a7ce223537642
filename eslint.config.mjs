import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import {defineConfig, globalIgnores} from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What scripts use of Node without importing it. */
const NODE_GLOBALS = ['URL', 'clearTimeout', 'console', 'fetch', 'performance', 'setTimeout'];

/**
 * What browsers that package.json names under "browserslist" lack, and TypeScript has types of (those of a later
 * ECMAScript than its "lib" it refuses by itself). Where a page does without, say so at the place.
 */
const TOO_NEW = {
  'Firefox before 115': ['toReversed', 'toSorted', 'toSpliced', 'with', 'URL.canParse'],
  'Safari before 17': ['showPopover', 'hidePopover', 'togglePopover'],
  'Safari before 17.4': ['checkVisibility', 'AbortSignal.any'],
  'Safari before 18': ['startViewTransition', 'URL.parse', 'getHTML', 'setHTMLUnsafe'],
};

/** @param {string} selector @param {string} where */
const tooNew = (selector, where) => ({selector, message: `Not in ${where}.`});

export default defineConfig(
  globalIgnores([
    'build',
    'build-*',
    '**/.docusaurus',
    '**/.docusaurus-*',
    'playwright-report',
    'test-results',
    // A site of its own, with its own configuration.
    'plugins/new-bank',
  ]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname},
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Numbers read as expected in a template; objects and undefined do not.
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
    },
  },
  {
    files: ['plugins/theme/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: ['plugins/theme/**/*.{ts,tsx}', 'plugins/outputs/search/{engine,worker}/**/*.ts'],
    ignores: ['**/*.test.*'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...Object.entries(TOO_NEW).flatMap(([where, names]) =>
          names.map((name) => {
            const [property, object] = name.split('.').reverse();
            return {property, object, message: `Not in ${where}.`};
          }),
        ),
        ...['pushState', 'replaceState'].map((property) => ({
          property,
          message: 'Browsers refuse many of them: plugins/theme/client/history.ts.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        tooNew('MemberExpression[property.name=/^aria[A-Z]/]', 'Firefox before 119'),
        tooNew(
          'AssignmentExpression[left.property.name="role"][right.type="Literal"]',
          'Firefox before 119',
        ),
        tooNew('Literal[value="scrollend"]', 'Safari before 26.2'),
      ],
    },
  },
  {
    // A declaration of a module has no other way to name a type of a file.
    files: ['**/*.d.ts'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/triple-slash-reference': 'off',
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {sourceType: 'commonjs', globals: {__filename: 'readonly'}},
    rules: {'@typescript-eslint/no-require-imports': 'off'},
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])),
    },
  },
);
