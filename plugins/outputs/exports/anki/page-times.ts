import {readFile, stat} from 'node:fs/promises';
import type {LoadContext} from '@docusaurus/types';
import {readIncluded} from '../../../bank/included/index.ts';
import {decode} from '../../../check/decode.ts';
import {lastCommit} from '../../../site/internals/last-commit.ts';
import type {Site} from '../../types.ts';
import type {ExportedBank} from '../questions.ts';

interface Around extends Pick<Site, 'docsDir' | 'vocabulary'> {
  siteConfig: LoadContext['siteConfig'];
}

/**
 * When pages were last changed, or a file that they include, in seconds, by their paths. Anki takes a note that is
 * newer than its own, so that it has to grow with each change, and without one stay.
 */
export async function pageTimes(
  {questions}: ExportedBank,
  {siteConfig, docsDir, vocabulary}: Around,
): Promise<Map<string, number>> {
  const known = new Map<string, number>();
  const times = new Map<string, number>();
  for (const page of new Set(questions.map(({doc}) => doc.path))) {
    const paths = [page];
    if (vocabulary.profile) {
      const {text} = decode(await readFile(page));
      readIncluded(page, text, docsDir, (path) => paths.push(path));
    }
    for (const path of paths) {
      const time = known.get(path) ?? (await timeOf(path, siteConfig));
      known.set(path, time);
      times.set(page, Math.max(time, times.get(page) ?? 0));
    }
  }
  return times;
}

async function timeOf(path: string, siteConfig: LoadContext['siteConfig']): Promise<number> {
  const time = (await lastCommit(path, siteConfig)) ?? (await stat(path)).mtimeMs;
  return Math.floor(time / 1000);
}
