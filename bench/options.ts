/*
 * What the command lines of the benchmarks have in common. Each throws an Error for an unexpected value.
 */

/** `a, b` as a list. */
export function list(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

export function positive(option: string, text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`Found "${text}" for ${option}, expected whole numbers from 1`);
}

export function oneOf<const Value extends string>(
  option: string,
  values: readonly Value[],
  text: string,
): Value {
  const known = values.find((one) => one === text);
  if (known) return known;
  throw new Error(`Found "${text}" for ${option}, expected some of ${values.join(', ')}`);
}

/** Run a benchmark to its exit code. */
export function run(main: () => Promise<number>): void {
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : String(error));
      process.exitCode = 1;
    },
  );
}
