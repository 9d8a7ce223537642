import {collectionOf, exportedLocales, readExport} from '../outputs/search/hosted/export.ts';
import {push} from '../outputs/search/hosted/push.ts';
import {command} from './command.ts';

// Keys come from the environment only: arguments stay in the shell's history.
const usage = `Usage: TYPESENSE_HOST=… TYPESENSE_COLLECTION=… TYPESENSE_ADMIN_KEY=… npx viva search-push

Fills a new collection of Typesense with what the last build left, lets the alias TYPESENSE_COLLECTION lead
there, and deletes the old one. Host and collection are those of the option bank.search; the key is one that may write.`;

function setting(name: string): string {
  const value = process.env[name]?.trim() ?? '';
  if (value !== '') return value;
  throw new Error(`${name} is not set. Expected TYPESENSE_HOST, _COLLECTION and _ADMIN_KEY.`);
}

void command(usage, {}, async () => {
  const host = setting('TYPESENSE_HOST').replace(/\/+$/, '');
  const name = setting('TYPESENSE_COLLECTION');
  const key = setting('TYPESENSE_ADMIN_KEY');
  for (const locale of await exportedLocales(process.cwd())) {
    const alias = collectionOf(name, locale);
    const lines = await readExport(process.cwd(), locale);
    const {collection, records} = await push(lines, {host, alias, key});
    console.log(`${records} records are in ${collection}; ${alias} leads to it.`);
  }
});
