import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {inlineTexts} from './inline.ts';
import {withHeaders} from './nginx.ts';
import {siteHeaders} from './site-headers.ts';

/**
 * The files of the repository that hold headers, as they have to be for what most sites are: at the
 * root of a domain, searched by the embedded engine.
 */
export async function headerFiles(root: string): Promise<{path: string; text: string}[]> {
  const nginx = join(root, 'deploy/nginx.conf');
  // Whose value nginx takes from a map of addresses.
  const headers = siteHeaders(await inlineTexts(), '$microphone');
  return [{path: nginx, text: withHeaders(await readFile(nginx, 'utf8'), headers)}];
}
