import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {toRecords, type BankEntry} from './bank.ts';
import {Host} from './browser/host.ts';
import {buildEngine} from './engine/build-engine.ts';
import {writePage} from './engine/bundle.ts';
import type {Stage} from './measures/setting.ts';

/** Builds and serves the engine with a bank, as long as `use` takes. */
export async function onStage(
  bank: readonly BankEntry[],
  dir: string,
  use: (stage: Stage) => Promise<void>,
): Promise<void> {
  const folder = join(dir, `engine-${bank.length}`);
  mkdirSync(folder, {recursive: true});
  await buildEngine(toRecords(bank), folder);
  await writePage(folder);
  const host = await Host.start(folder);
  try {
    const unanswered = bank.filter(({answer}) => answer.trim() === '').map(({id}) => id);
    await use({size: bank.length, host, unanswered: new Set(unanswered)});
  } finally {
    await host.stop();
  }
}
