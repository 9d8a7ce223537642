import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {unzipSync} from 'fflate';
import initSqlJs from 'sql.js';

/** The fields of the notes of a package by the ids of their questions, and its pictures. */
export async function openPackage({dir}: {dir: string}, path: string) {
  const files = unzipSync(readFileSync(join(dir, path)));
  const {Database} = await initSqlJs();
  const database = new Database(files['collection.anki2']);
  const values = database.exec('SELECT flds FROM notes')[0]?.values ?? [];
  const notes = values.map(([fields]) => String(fields).split('\u001F'));
  const pictures = Object.values(
    JSON.parse(new TextDecoder().decode(files.media)) as Record<string, string>,
  );
  return {notes: new Map(notes.map((fields) => [fields.at(-1), fields])), pictures};
}
