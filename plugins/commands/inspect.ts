import {relative, resolve, sep} from 'node:path';
import {whereOneStands} from '../bank/files/index.ts';
import {reportOn} from '../check/check.ts';
import {inspectPage, type Inspection} from '../check/inspect.ts';
import {realPath} from '../check/load.ts';
import {printable, printableJson} from '../check/printable.ts';
import {readSource} from '../check/source-page.ts';
import {command, UsageError} from './command.ts';
import {loadBank} from './load-bank.ts';

const usage = `Usage: npx viva inspect FILE…

Prints what the site reads from question files, as JSON:
[{file, blocks, questions, messages}].`;

void command(usage, {}, async (_values, paths) => {
  if (paths.length === 0) throw new UsageError('No file given.');
  const loaded = await loadBank(paths);
  const {here} = loaded;
  const from = whereOneStands(process.env, process.cwd());
  const {messages} = await reportOn(loaded.files, loaded.options);

  let missing = false;
  const inspections: Inspection[] = [];
  for (const path of paths) {
    const real = realPath(resolve(from, path));
    // A link inside the bank may lead to it: it goes by the name of the link then.
    const source = loaded.files.find((file) => realPath(resolve(here, file.path)) === real);
    const shown = source?.path ?? relative(here, real).replaceAll(sep, '/');
    if (source) {
      inspections.push(
        inspectPage(
          path,
          readSource(source, loaded.options.vocabulary),
          messages.filter(({file}) => file === shown),
        ),
      );
    } else {
      missing = true;
      const problem = loaded.messages.find(({file}) => file === shown);
      console.error(printable(`${path}: ${problem ? problem.found : 'not a file'}`));
    }
  }

  console.log(printableJson(inspections));
  return missing ? 1 : 0;
});
