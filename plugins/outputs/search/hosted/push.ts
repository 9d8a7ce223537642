import {fields, symbols} from './document.ts';

/** Where to push to. */
export interface PushTarget {
  /** Origin of the service. */
  host: string;
  /** Name that readers search: an alias, made if it is not there. */
  alias: string;
  /** A key that may create and delete collections. */
  key: string;
}

/** Records in one request. */
const BATCH = 1000;

/**
 * Puts the records in a new collection and lets the alias lead to it, then deletes the one
 * it led to. Readers search the old one until then; if anything fails they keep it.
 *
 * @param lines - `SearchDocument`s, as `npm run search:export` prints them.
 * @param now - Milliseconds, which name the collection.
 * @returns Name of the collection, and how many records it has.
 * @throws {Error} If the service refuses something.
 */
export async function push(
  lines: string,
  {host, alias, key}: PushTarget,
  now = Date.now(),
): Promise<{collection: string; records: number}> {
  const call = (method: string, path: string, body?: string) =>
    fetch(host + path, {
      method,
      headers: {'x-typesense-api-key': key, 'content-type': 'application/json'},
      ...(body !== undefined && {body}),
    });
  const expectOk = async (response: Response, what: string) => {
    if (response.ok) return;
    const text = (await response.text()).slice(0, 300);
    throw new Error(`${what}: unexpected status ${response.status} of ${host}: ${text}`);
  };
  const aliasPath = `/aliases/${encodeURIComponent(alias)}`;
  const before = await call('GET', aliasPath);
  if (before.status !== 404) await expectOk(before, `Reading the alias ${alias}`);
  const old = before.ok
    ? ((await before.json()) as {collection_name?: string}).collection_name
    : undefined;

  const collection = `${alias}_${now}`;
  const path = `/collections/${encodeURIComponent(collection)}`;
  const schema = {name: collection, fields, ...symbols};
  await expectOk(await call('POST', '/collections', JSON.stringify(schema)), 'Making a collection');
  const documents = lines.split('\n').filter(Boolean);
  try {
    for (let from = 0; from < documents.length; from += BATCH) {
      const batch = documents.slice(from, from + BATCH);
      const imported = await call(
        'POST',
        `${path}/documents/import?action=create`,
        batch.join('\n'),
      );
      await expectOk(imported, 'Importing');
      expectAll(await imported.text(), batch.length);
    }
    const body = JSON.stringify({collection_name: collection});
    await expectOk(await call('PUT', aliasPath, body), `Setting the alias ${alias}`);
  } catch (error) {
    await call('DELETE', path);
    throw error;
  }
  if (old !== undefined) {
    const deleted = await call('DELETE', `/collections/${encodeURIComponent(old)}`);
    await expectOk(deleted, `Deleting the old collection ${old}`);
  }
  return {collection, records: documents.length};
}

/** The service answers 200 and says in each line whether that record went in. */
function expectAll(answer: string, expected: number): void {
  const lines = answer.split('\n').filter(Boolean);
  const outcomes = lines.map((line) => JSON.parse(line) as {success?: boolean; error?: string});
  const refused = outcomes.find(({success}) => success !== true);
  if (refused) throw new Error(`Importing: a record was refused: ${refused.error ?? 'no reason'}`);
  if (lines.length === expected) return;
  throw new Error(`Importing: ${lines.length} records were answered for, expected ${expected}`);
}
