import type {EngineChoice, HostedIndex} from './choose-engine.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const CHOICES = ['auto', 'embedded', 'pagefind'] as const;

/**
 * Read `SEARCH_ENGINE`, and for a hosted index `TYPESENSE_HOST`, `TYPESENSE_COLLECTION` and
 * `TYPESENSE_SEARCH_KEY`.
 *
 * @throws {Error} When it names no engine, or something of a hosted index is missing.
 */
export function searchEngine(env: Environment): EngineChoice {
  const name = env.SEARCH_ENGINE?.trim() ?? '';
  if (name === '') return 'auto';
  if (name === 'typesense') return hostedIndex(env);
  const choice = CHOICES.find((one) => one === name);
  if (choice) return choice;
  const expected = [...CHOICES, 'typesense'].join(', ');
  throw new Error(`SEARCH_ENGINE is "${name}". Expected one of ${expected}.`);
}

function hostedIndex(env: Environment): HostedIndex {
  const value = (name: string): string => {
    const text = env[name]?.trim() ?? '';
    if (text !== '') return text;
    throw new Error(`${name} is not set. Expected it with SEARCH_ENGINE=typesense.`);
  };
  const host = value('TYPESENSE_HOST');
  const address = URL.canParse(host) ? new URL(host) : null;
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new Error(
      `TYPESENSE_HOST is "${host}". Expected an address such as "https://search.example.org".`,
    );
  }
  return {
    engine: 'typesense',
    host: address.origin,
    collection: value('TYPESENSE_COLLECTION'),
    key: value('TYPESENSE_SEARCH_KEY'),
  };
}
