import {readExport} from '../outputs/search/hosted/export.ts';
import {command} from './command.ts';

void command('Usage: npm run --silent search:export > records.jsonl', {}, async () => {
  process.stdout.write(await readExport(process.cwd()));
});
