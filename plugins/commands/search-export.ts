import {readExport} from '../outputs/search/hosted/export.ts';
import {command} from './command.ts';

const usage = `Usage: npx viva search-export [--locale de] > records.jsonl

Prints what a hosted search is filled with, as the last build left it: one record of JSON on a line.

  --locale NAME  of a translation; the default language without it`;

void command(usage, {locale: {type: 'string', default: ''}}, async ({locale}) => {
  process.stdout.write(await readExport(process.cwd(), locale));
});
