import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {bundle} from './bundle.ts';
import type {Contender} from './contender.ts';
import {requirePeer} from './peers.ts';

interface Orama {
  create: (options: {schema: Record<string, string>}) => unknown;
  insertMultiple: (db: unknown, records: readonly object[]) => Promise<unknown>;
  save: (db: unknown) => unknown;
}

export const orama: Contender = {
  name: 'orama',
  label: 'Orama',
  isOurs: () => false,
  showsTexts: true,
  page: './own-worker.page.ts',
  async build(records, dir) {
    const {create, insertMultiple, save} = requirePeer('@orama/orama') as Orama;
    const db = create({
      schema: {title: 'string', section: 'string', topic: 'string', answer: 'string'},
    });
    const documents = records.map(({id, title, section, topic, answer}) => ({
      id,
      title,
      section: section ?? '',
      topic,
      answer,
    }));
    await insertMultiple(db, documents);
    writeFileSync(join(dir, 'index.json'), JSON.stringify(save(db)));
    await bundle('./orama.worker.ts', join(dir, 'worker.js'));
  },
};
