import {SearchIndexError} from './errors.ts';

/**
 * A part of the script that comes when it is asked for.
 *
 * @throws SearchIndexError - with `missing`.
 */
export async function loadScript<T>(loading: Promise<T>): Promise<T> {
  try {
    return await loading;
  } catch (cause) {
    throw new SearchIndexError('missing', 'worker', 'The search could not be started', {cause});
  }
}
