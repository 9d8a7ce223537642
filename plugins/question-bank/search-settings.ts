import type {EngineChoice} from '../search/build/choose-engine.ts';

const CHOICES: readonly EngineChoice[] = ['auto', 'embedded', 'pagefind'];

/**
 * Read `SEARCH_ENGINE`.
 *
 * @throws {Error} When it names no engine.
 */
export function searchEngine(env: Readonly<Record<string, string | undefined>>): EngineChoice {
  const name = env.SEARCH_ENGINE?.trim() ?? '';
  if (name === '') return 'auto';
  const choice = CHOICES.find((one) => one === name);
  if (choice) return choice;
  throw new Error(`SEARCH_ENGINE is "${name}". Expected one of ${CHOICES.join(', ')}.`);
}
