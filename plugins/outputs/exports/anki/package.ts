import {buffer} from 'node:stream/consumers';
import {ZipFile} from 'yazl';
import {collection, type Deck, type Note} from './collection.ts';

/** As the format has it, an hour of no time zone: unchanged files make unchanged packages. */
const mtime = new Date(1980, 0, 1);

/**
 * An `.apkg`: a zip of a collection and its pictures.
 *
 * @param pictures - Contents by the name that notes have.
 */
export async function ankiPackage(
  decks: readonly Deck[],
  notes: readonly Note[],
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const names = [...pictures.keys()];
  const zip = new ZipFile();
  const add = (name: string, content: Uint8Array, compress = true) => {
    // A view, where a copy of a large bank is a hundred megabytes.
    const {buffer: bytes, byteOffset, byteLength} = content;
    zip.addBuffer(Buffer.from(bytes, byteOffset, byteLength), name, {
      mtime,
      forceDosTimestamp: true,
      compress,
    });
  };
  add('collection.anki2', await collection(decks, notes));
  add('media', Buffer.from(JSON.stringify(Object.fromEntries(names.entries()))));
  // Pictures are as small as they get.
  for (const [index, content] of [...pictures.values()].entries()) {
    add(String(index), content, false);
  }
  zip.end();
  return buffer(zip.outputStream);
}
