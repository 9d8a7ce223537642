import type {DocusaurusConfig} from '@docusaurus/types';

/*
 * `future.experimental_vcs` of the configuration that Docusaurus hands out: what it knows of the history of
 * files. It reads that at the start of each build, whether anybody asks or not. Since Docusaurus 3.10.
 */

/**
 * When a file was last committed, in milliseconds.
 *
 * @param path - Absolute.
 * @returns Null for a file that no repository has, and where no history can be read.
 */
export async function lastCommit(
  path: string,
  {future}: Pick<DocusaurusConfig, 'future'>,
): Promise<number | null> {
  try {
    const found = await future.experimental_vcs.getFileLastUpdateInfo(path);
    return found?.timestamp ?? null;
  } catch {
    return null;
  }
}
