import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import type {SearchRecord} from '../../../plugins/outputs/search/record.ts';
import type {Contender} from './contender.ts';
import {installPeers, peerModules} from './peers.ts';

interface Pagefind {
  createIndex: () => Promise<{index?: Index; errors: string[]}>;
}

interface Index {
  addCustomRecord: (record: object) => Promise<{errors: string[]}>;
  writeFiles: (options: {outputPath: string}) => Promise<{errors: string[]}>;
  deleteIndex: () => Promise<null>;
}

/** Pagefind with its own custom records, nothing added. */
export const pagefind: Contender = {
  name: 'pagefind',
  label: 'Pagefind as it comes',
  isOurs: () => false,
  showsTexts: true,
  page: './pagefind.page.ts',
  async build(records, dir) {
    installPeers();
    const path = join(peerModules, 'pagefind/lib/index.js');
    const {createIndex} = (await import(pathToFileURL(path).href)) as Pagefind;
    const {index, errors} = await createIndex();
    if (!index) throw new Error(`Pagefind made no index: ${errors.join(', ')}`);
    for (const record of records) await index.addCustomRecord(customRecord(record));
    const written = await index.writeFiles({outputPath: join(dir, 'pagefind')});
    if (written.errors.length > 0) throw new Error(written.errors.join(', '));
    await index.deleteIndex();
  },
};

function customRecord({id, title, section, topic, url, answer}: SearchRecord): object {
  return {
    url,
    language: 'en',
    content: [title, section, topic, answer].filter(Boolean).join('\n'),
    meta: {title, id},
  };
}
