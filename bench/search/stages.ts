import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {Host} from './browser/host.ts';
import {toRecords, type BankEntry} from './bank.ts';
import type {Contender} from './engines/contender.ts';
import {writePage} from './engines/bundle.ts';
import type {Stage} from './measures/setting.ts';

/** Builds and serves each engine with the bank, as long as `use` takes. */
export async function onStages(
  contenders: readonly Contender[],
  bank: readonly BankEntry[],
  dir: string,
  use: (stages: readonly Stage[]) => Promise<void>,
): Promise<void> {
  const records = toRecords(bank);
  const stages: Stage[] = [];
  try {
    for (const contender of contenders) {
      const folder = join(dir, `${contender.name}-${bank.length}`);
      mkdirSync(folder, {recursive: true});
      await contender.build(records, folder);
      await writePage(contender.page, folder);
      stages.push({contender, size: bank.length, host: await Host.start(folder)});
    }
    await use(stages);
  } finally {
    for (const {host} of stages) await host.stop();
  }
}
