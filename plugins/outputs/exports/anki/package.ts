import {zipSync, type Zippable} from 'fflate';
import {collection, type Deck, type Note} from './collection.ts';

/** An hour of no time zone's: unchanged files make unchanged packages. */
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
  const files: Zippable = {
    'collection.anki2': await collection(decks, notes),
    media: new TextEncoder().encode(JSON.stringify(Object.fromEntries(names.entries()))),
  };
  // Pictures are as small as they get.
  for (const [index, content] of [...pictures.values()].entries())
    files[index] = [content, {level: 0}];
  return zipSync(files, {mtime});
}
