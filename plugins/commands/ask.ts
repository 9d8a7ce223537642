import {createInterface} from 'node:readline/promises';
import {UsageError} from './command.ts';

/** Something to be known, by its name among the command's own. */
export interface Wanted {
  /** What a person is asked. */
  question: string;
  /** Whether it may be left empty. */
  isOptional?: boolean;
}

/**
 * Ask for what the flags left out, where somebody is there to answer.
 *
 * @returns All that was given, and is not empty; what is optional may be missing.
 * @throws {UsageError} When nobody is there and something is missing.
 */
export async function ask<Name extends string>(
  given: Readonly<Partial<Record<Name, string | undefined>>>,
  wanted: Readonly<Record<Name, Wanted>>,
  {input, output} = {input: process.stdin, output: process.stdout},
): Promise<Partial<Record<Name, string>>> {
  const answers = Object.fromEntries(
    Object.entries<string | undefined>(given).flatMap(([name, value]) => {
      const trimmed = value?.trim() ?? '';
      return trimmed === '' ? [] : [[name, trimmed]];
    }),
  ) as Partial<Record<Name, string>>;
  const missing = (Object.keys(wanted) as Name[]).filter((name) => answers[name] === undefined);
  if (!input.isTTY) {
    const needed = missing.filter((name) => !wanted[name].isOptional);
    if (needed.length === 0) return answers;
    throw new UsageError(`Missing: ${needed.join(', ')}.`);
  }
  const terminal = createInterface({input, output});
  try {
    for (const name of missing) {
      const {question, isOptional = false} = wanted[name];
      let answer = '';
      do answer = (await terminal.question(`${question} `)).trim();
      while (answer === '' && !isOptional);
      if (answer !== '') answers[name] = answer;
    }
  } finally {
    terminal.close();
  }
  return answers;
}
