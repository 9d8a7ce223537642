import {join} from 'node:path';
import {logger} from '@docusaurus/logger';
import {takeLock} from './lock.mjs';

/** Builds share the folders of generated files, of the bundler's cache and of the site. */
export async function waitForOtherBuilds(siteDir: string): Promise<void> {
  await takeLock(join(siteDir, '.docusaurus/build.lock'), (other) => {
    const who = other ? `process ${other.pid} on ${other.host}, since ${other.since}` : 'unknown';
    logger.info(`Another build runs in this folder (${who}). This one begins when it has ended.`);
  });
}
