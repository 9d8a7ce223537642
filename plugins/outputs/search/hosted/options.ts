import type {EngineOption} from '../engine-definition.ts';

/** What a site says of its Typesense. */
export const typesenseOptions = {
  host: {env: 'TYPESENSE_HOST', isAddress: true},
  collection: {env: 'TYPESENSE_COLLECTION'},
  key: {env: 'TYPESENSE_SEARCH_KEY'},
} satisfies Record<string, EngineOption>;
