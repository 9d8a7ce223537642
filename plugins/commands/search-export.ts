import {readExport} from '../outputs/search/hosted/export.ts';
import {command} from './command.ts';

const usage = 'Usage: npm run --silent search:export -- [--locale de] > records.jsonl';

void command(usage, {locale: {type: 'string', default: ''}}, async ({locale}) => {
  process.stdout.write(await readExport(process.cwd(), locale));
});
