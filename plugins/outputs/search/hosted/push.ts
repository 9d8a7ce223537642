import {Client, Errors} from 'typesense';
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
  const client = new Client({
    nodes: [{url: host}],
    apiKey: key,
    // A batch of a thousand long answers takes a small service a while.
    connectionTimeoutSeconds: 120,
    logLevel: 'silent',
  });
  const refusedBy = (what: string) => (cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${what}: ${host} says: ${reason}`, {cause});
  };
  const old = await client
    .aliases(alias)
    .retrieve()
    .then(({collection_name}) => collection_name)
    .catch((error: unknown) =>
      error instanceof Errors.ObjectNotFound
        ? undefined
        : refusedBy(`Reading the alias ${alias}`)(error),
    );

  const name = `${alias}_${now}`;
  const schema = {name, fields: [...fields], ...symbols};
  await client.collections().create(schema).catch(refusedBy('Making a collection'));
  const collection = client.collections(name);
  const documents = lines.split('\n').filter(Boolean);
  try {
    for (let from = 0; from < documents.length; from += BATCH) {
      const batch = documents.slice(from, from + BATCH);
      const answer = await collection
        .documents()
        .import(batch.join('\n'), {action: 'create', return_doc: false})
        .catch(refusedBy('Importing'));
      expectAll(answer, batch.length);
    }
    await client
      .aliases()
      .upsert(alias, {collection_name: name})
      .catch(refusedBy(`Setting the alias ${alias}`));
  } catch (error) {
    await collection.delete();
    throw error;
  }
  if (old !== undefined) {
    await client
      .collections(old)
      .delete()
      .catch(refusedBy(`Deleting the old collection ${old}`));
  }
  return {collection: name, records: documents.length};
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
