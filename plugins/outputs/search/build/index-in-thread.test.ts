import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it, vi} from 'vitest';
import * as threads from '../../../bank/threads/index.ts';
import type {SearchRecord} from '../record.ts';
import {buildIndex} from './build-index.ts';
import {beginChosenIndex} from './choose-engine.ts';

vi.mock('../../../bank/threads/index.ts', {spy: true});
vi.mock('./build-index.ts', {spy: true});

const recordOf = (_: unknown, number: number): SearchRecord => ({
  kind: 'question',
  id: `q-${number}`,
  title: `What is a load balancer (LB) of case ${number}?`,
  topic: 'AWS',
  topicId: 'aws',
  page: 'IAM',
  url: `/aws/iam/#q-${number}`,
  section: null,
  level: null,
  answer: `It is answer ${number}.`,
  callouts: [],
  aliases: [],
  references: [],
});

it('the index of a large bank is made in a thread, and is the same', async () => {
  const scriptDir = await mkdtemp(join(tmpdir(), 'index-'));
  try {
    const options = {synonyms: 'k8s, kubernetes'};
    const records = Array.from({length: threads.worthThread}, recordOf);
    const end = await beginChosenIndex('auto', records, options, scriptDir);
    const made = await end();
    expect(buildIndex).not.toHaveBeenCalled();
    expect(made).toEqual(buildIndex(records, options));
    await (
      await beginChosenIndex('auto', records.slice(1), options, scriptDir)
    )();
    expect(threads.beginInThread).toHaveBeenCalledTimes(1);
  } finally {
    await rm(scriptDir, {recursive: true});
  }
});
