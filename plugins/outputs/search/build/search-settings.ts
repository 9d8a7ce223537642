import {choices, withOptions, type EngineChoice} from './engine-choices.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Read `SEARCH_ENGINE`, and the variables of an engine that has options: `TYPESENSE_HOST`,
 * `TYPESENSE_COLLECTION` and `TYPESENSE_SEARCH_KEY`.
 *
 * @throws {Error} When it names no engine, or something that the engine needs is missing.
 */
export function searchEngine(env: Environment): EngineChoice {
  const engine = env.SEARCH_ENGINE?.trim() ?? '';
  if (engine === '') return 'auto';
  const [, options] = withOptions.find(([name]) => name === engine) ?? [];
  if (!options && !choices.includes(engine)) {
    const expected = [...choices, ...withOptions.map(([name]) => name)].join(', ');
    throw new Error(`SEARCH_ENGINE is "${engine}". Expected one of ${expected}.`);
  }
  if (!options) return engine as EngineChoice;

  const values = Object.entries(options).map(([name, option]) => {
    const text = env[option.env]?.trim() ?? '';
    if (text === '') {
      throw new Error(`${option.env} is not set. Expected it with SEARCH_ENGINE=${engine}.`);
    }
    return [name, option.isAddress ? originOf(text, option.env) : text];
  });
  return {engine, ...Object.fromEntries(values)} as EngineChoice;
}

function originOf(text: string, name: string): string {
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address && /^https?:$/.test(address.protocol)) return address.origin;
  throw new Error(
    `${name} is "${text}". Expected an address such as "https://search.example.org".`,
  );
}
