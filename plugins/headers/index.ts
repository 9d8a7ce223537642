import type {BuildWriter} from '../build-writer/index.ts';
import {inlineTexts} from './inline.ts';
import type {SearchSource} from './policy.ts';
import {headerRules, headersFile} from './site-headers.ts';

export type {SearchSource} from './policy.ts';

/** Name of the file, in the build and in `static`. */
export const headersName = '_headers';

/** The `_headers` file of a site. */
export async function siteHeadersFile(baseUrl: string, search: SearchSource): Promise<string> {
  return headersFile(headerRules(baseUrl, {...(await inlineTexts()), search}));
}

/** Replace what came from `static` by what this build needs. */
export async function writeHeaders(
  build: BuildWriter,
  baseUrl: string,
  search: SearchSource,
): Promise<void> {
  await build.replace(headersName, await siteHeadersFile(baseUrl, search));
}
