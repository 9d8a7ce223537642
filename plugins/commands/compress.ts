import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {command, UsageError} from './command.ts';
import {compressFolder} from './compress-folder.ts';

const usage = `Usage: npx viva compress [FOLDER]

Writes a .gz and a .br beside each text file of a build, by default of build/, for hosts that send
them as they are. The next build begins with an empty folder.`;

const megabytes = (count: number) => `${(count / 1e6).toFixed(1)} MB`;

void command(usage, {}, async (_values, [name = 'build', ...others]) => {
  if (others.length > 0) throw new UsageError('Expected one folder.');
  const folder = resolve(name);
  if (!existsSync(join(folder, '404.html'))) {
    throw new Error(`There is no complete build in "${folder}": run "npm run build" first.`);
  }
  const {files, bytes, gzip, brotli, mistaken} = await compressFolder(folder);
  console.log(
    `${files} files of ${megabytes(bytes)}: ${megabytes(gzip)} as .gz, ${megabytes(brotli)} as .br`,
  );
  if (mistaken.length === 0) return;
  throw new Error(
    [
      'Found files that hosts would send in place of others, expected them to be these compressed:',
      ...mistaken.map((one) => `  ${one} is not ${one.replace(/\.\w+$/, '')}`),
      'Give a download of static/ another name; build again where a file was changed since it was compressed.',
    ].join('\n'),
  );
});
