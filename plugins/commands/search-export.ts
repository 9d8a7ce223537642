import {readExport} from '../outputs/search/hosted/export.ts';

// Usage: npm run --silent search:export > records.jsonl
readExport(process.cwd()).then(
  (lines) => {
    process.stdout.write(lines);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
