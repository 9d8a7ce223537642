import {printableLines} from '../check/printable.ts';
import {parseArgs, type ParseArgsConfig} from 'node:util';

type Flags = NonNullable<ParseArgsConfig['options']>;
type Parsed<Options extends Flags> = ReturnType<
  typeof parseArgs<{options: Options; allowPositionals: true}>
>;

/** A mistake of whoever called a command; its message comes with how to call it. */
export class UsageError extends Error {}

/**
 * Run a command: `--help` prints its usage; wrong usage ends with 2, and so does what it throws, by its
 * message.
 *
 * @param options - As `parseArgs` takes them.
 * @param run - Returns the exit code, 0 when nothing.
 */
export async function command<const Options extends Flags>(
  usage: string,
  options: Options,
  run: (
    values: Parsed<Options>['values'],
    names: string[],
  ) => Promise<number | undefined> | number | undefined,
): Promise<void> {
  try {
    const help = {help: {type: 'boolean', short: 'h'}} as const;
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {...options, ...help},
    });
    if ((values as {help?: boolean}).help) console.log(usage);
    else process.exitCode = (await run(values, positionals)) ?? 0;
  } catch (error) {
    const {message, code = ''} = error as NodeJS.ErrnoException;
    const isUsage = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
    console.error(printableLines(isUsage ? `${message}\n\n${usage}` : message));
    process.exitCode = 2;
  }
}
