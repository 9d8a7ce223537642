import {createHash} from 'node:crypto';
import {accessSync, constants} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Absolute path of a folder for what a site keeps for later builds. It is beside the site's packages, where hosts look for
 * what to keep; or among the generated files, where the packages are of another user, as in a container, and nobody else may
 * write there.
 */
export function cacheFolder(siteDir: string, name: string): string {
  const usual = join(siteDir, 'node_modules/.cache', name);
  return isWritable(usual) ? usual : join(siteDir, '.docusaurus/cache', name);
}

/** A folder in it for one of the banks that are built there, whose names tell it from others. */
export function bankCache(siteDir: string, name: string, ...bank: string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(bank)).digest('hex');
  return join(cacheFolder(siteDir, name), digest.slice(0, 8));
}

/** Of a folder that is not there, the one that it would be in tells. */
function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    return code === 'ENOENT' && dirname(folder) !== folder && isWritable(dirname(folder));
  }
}
