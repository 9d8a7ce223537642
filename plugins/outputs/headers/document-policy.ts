import {documentStyle} from '../permanent-links/html.ts';
import {metaPolicy} from './policy.ts';

/**
 * The policy of a document at a permanent address, for its `<meta>` element.
 *
 * @param scripts - What runs from inside it.
 */
export function documentPolicy(scripts: readonly string[]): string {
  return metaPolicy({scripts, styles: [documentStyle]});
}
