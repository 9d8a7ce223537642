import {ESLint} from 'eslint';
import tseslint from 'typescript-eslint';
import {describe, expect, it} from 'vitest';
import {ROOT} from './paths.mjs';

const eslint = new ESLint({
  cwd: ROOT,
  // The snippets are not on disk, so there is no program to take types from.
  overrideConfig: [tseslint.configs.disableTypeChecked],
});

/**
 * @param {string} filePath
 * @param {string} code
 */
async function rejected(filePath, code) {
  const [result] = await eslint.lintText(code, {filePath: `${ROOT}${filePath}`});
  expect(result?.fatalErrorCount).toBe(0);
  return result?.messages.some(({ruleId}) => ruleId?.endsWith('/no-restricted-imports'));
}

const DETAILS = 'plugins/remark-details/x.ts';
const MODEL = 'plugins/question-model/x.ts';
const MARKDOWN = 'plugins/question-model/markdown.ts';
const REMARK = 'plugins/remark-question/x.ts';
const BANK = 'plugins/question-bank/x.ts';
const CHECK = 'plugins/content-check/sub/x.ts';
const PREVIEWS = 'plugins/preview-images/x.ts';
const STRUCTURED = 'plugins/structured-data/x.ts';
const OTHER = 'plugins/any-other/x.ts';
const SRC = 'src/theme/x.tsx';

describe('import boundaries', () => {
  it.each([
    [DETAILS, `import {a} from '../question-model/slug.ts';`],
    [DETAILS, `import type {A} from '@site/src/a';`],
    [MODEL, `import {a} from '../remark-details/index.ts';`],
    [MODEL, `import {a} from '@site/plugins/remark-details';`],
    [MODEL, `import {useMemo} from 'react';`],
    [MODEL, `import type {Plugin} from '@docusaurus/types';`],
    [MODEL, `import {readFile} from 'node:fs/promises';`],
    [MARKDOWN, `import {a} from '../remark-details/syntax.ts';`],
    [MARKDOWN, `import {readFile} from 'node:fs';`],
    [REMARK, `import {a} from '../question-bank/index.ts';`],
    [BANK, `export {a} from '../remark-question/index.ts';`],
    [BANK, `import {a} from '../../src/a.ts';`],
    [CHECK, `import {a} from '../../question-bank/index.ts';`],
    [PREVIEWS, `import {a} from '../question-bank/index.ts';`],
    [STRUCTURED, `import {a} from '../question-bank/index.ts';`],
    [OTHER, `import {a} from '@site/src/a.ts';`],
    [SRC, `import {a} from '@site/plugins/question-model/slug';`],
    [SRC, `import {a} from '../../plugins/question-bank/types';`],
    [SRC, `import type {A} from '../../plugins/remark-question/index';`],
    [SRC, `import {a} from '@site/plugins/search/load-engine';`],
    [SRC, `import {a} from '@site/plugins/search/engine/embedded-engine';`],
    [SRC, `import {a} from '@site/plugins/search/pagefind/pagefind-engine';`],
    [SRC, `import type {A} from '../../plugins/search/hosted/document.ts';`],
  ])('rejects in %s: %s', async (file, code) => {
    expect(await rejected(file, code)).toBe(true);
  });

  it.each([
    [DETAILS, `import {a} from './syntax.ts'; import {b} from 'micromark-util-character';`],
    [MODEL, `import type {Details} from '../remark-details/types.ts';`],
    [MODEL, `import {a} from './slug.ts';`],
    [MARKDOWN, `import {a} from '../remark-details/index.ts';`],
    [MARKDOWN, `import {a} from '../remark-details';`],
    [REMARK, `import {a} from '../question-model/markdown.ts';`],
    [BANK, `import {a} from '../remark-details/index.ts';`],
    [BANK, `import {a} from '../content-check/index.ts';`],
    [BANK, `import {a} from '../preview-images/index.ts';`],
    [BANK, `import {a} from '../structured-data/index.ts';`],
    [PREVIEWS, `import {a} from '../question-model/difficulty.ts';`],
    [STRUCTURED, `import type {Question} from '../question-model/types.ts';`],
    [CHECK, `import {a} from '../../question-model/slug.ts'; import fs from 'node:fs';`],
    [SRC, `import type {Question} from '@site/plugins/question-model/types';`],
    [SRC, `import type {Home} from '@site/plugins/question-bank/types';`],
    [SRC, `import type {A} from '@site/plugins/search/search-engine';`],
    [SRC, `import {a} from '@site/plugins/search/engine/excerpt';`],
    [SRC, `import {a} from './questions'; import {b} from '@site/src/b';`],
  ])('allows in %s: %s', async (file, code) => {
    expect(await rejected(file, code)).toBe(false);
  });
});
