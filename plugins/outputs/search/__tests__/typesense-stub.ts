import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import type {SearchDocument} from '../hosted/document.ts';
import type {RecordKind, SearchRecord} from '../record.ts';
import type {SearchEngine, SearchOptions} from '../search-engine.ts';
import {engineOf} from './fixtures.ts';

/*
 * As much of Typesense as is used, after https://typesense.org/docs/29.0/api/: it refuses what the
 * service refuses, and answers in its words. What it finds is found by the embedded engine.
 */

export const adminKey = 'admin';
export const searchKey = 'only-searches';

interface Search {
  collection: string;
  q: string;
  query_by: string;
  query_by_weights: string;
  filter_by: string;
  facet_by?: string;
  per_page: number;
}

interface Collection {
  fields: {name: string; type: string; optional?: boolean; facet?: boolean}[];
  documents: SearchDocument[];
  engine?: SearchEngine;
}

export interface TypesenseStub {
  host: string;
  collections: Map<string, Collection>;
  aliases: Map<string, string>;
  /** Answers everything else in place of the service, while it is set. */
  instead: ((response: ServerResponse) => void) | null;
  close: () => void;
}

export async function typesenseStub(synonyms = ''): Promise<TypesenseStub> {
  const server = createServer((request, response) => {
    if (stub.instead) stub.instead(response);
    else void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stub: TypesenseStub = {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    collections: new Map(),
    aliases: new Map(),
    instead: null,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return stub;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {pathname, searchParams} = new URL(request.url ?? '/', stub.host);
    const body = await text(request);
    const key = request.headers['x-typesense-api-key'] ?? searchParams.get('x-typesense-api-key');
    const isSearch = request.method === 'POST' && pathname === '/multi_search';
    const allowed = key === adminKey || (key === searchKey && isSearch);
    const answer = (status: number, content: unknown) =>
      response.writeHead(status, {'content-type': 'application/json'}).end(JSON.stringify(content));
    if (!allowed) {
      answer(401, {message: 'Forbidden - a valid `x-typesense-api-key` header must be sent.'});
      return;
    }
    if (isSearch) {
      const {searches} = JSON.parse(body) as {searches: Search[]};
      answer(200, {results: await Promise.all(searches.map(find))});
      return;
    }
    const [, kind, name = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    const call = `${request.method} ${[kind, ...rest].join('/')}`;
    const collection = stub.collections.get(name);
    if (call === 'POST collections') {
      const schema = JSON.parse(body) as Collection & {name: string};
      stub.collections.set(schema.name, {fields: schema.fields, documents: []});
      answer(201, schema);
    } else if (call === 'POST collections/documents/import' && collection) {
      const lines = body.split('\n').map((line) => {
        const document = JSON.parse(line) as SearchDocument & Record<string, unknown>;
        const missing = collection.fields.find(
          (field) => field.optional !== true && document[field.name] === undefined,
        );
        if (missing) return {success: false, error: `Field \`${missing.name}\` is missing.`};
        if (/[^\w-]/.test(document.id)) return {success: false, error: 'Bad id'};
        collection.documents.push(document);
        return {success: true};
      });
      response.writeHead(200).end(lines.map((line) => JSON.stringify(line)).join('\n'));
    } else if (call === 'DELETE collections' && collection) {
      stub.collections.delete(name);
      answer(200, {name});
    } else if (call === 'PUT aliases') {
      const {collection_name} = JSON.parse(body) as {collection_name: string};
      stub.aliases.set(name, collection_name);
      answer(200, {name, collection_name});
    } else if (call === 'GET aliases' && stub.aliases.has(name)) {
      answer(200, {name, collection_name: stub.aliases.get(name)});
    } else {
      answer(404, {message: 'Not Found'});
    }
  }

  async function find(search: Search): Promise<unknown> {
    const collection = stub.collections.get(stub.aliases.get(search.collection) ?? '');
    if (!collection) return {code: 404, error: 'Collection not found'};
    const names = new Set(collection.fields.map(({name}) => name));
    const searched = search.query_by.split(',');
    const weights = search.query_by_weights.split(',');
    if (searched.some((field) => !names.has(field)) || weights.length !== searched.length) {
      return {code: 400, error: 'Bad query_by'};
    }
    if (/(?:^|\s)-|"/.test(search.q)) return {results: [], found: 0, hits: []};
    collection.engine ??= await engineOf(collection.documents.map(toRecord), {synonyms});
    const options = {...optionsOf(search.filter_by), limit: search.per_page};
    const {results, total, facets} = await collection.engine.searchAll(search.q, options);
    const values = search.facet_by === 'level' ? facets.levels : facets.topics;
    return {
      found: total,
      hits: results.map(({id, score, title, titleRanges, excerpt}) => ({
        document: collection.documents.find(({anchor}) => anchor === id),
        text_match: score,
        highlights: [
          {
            field: 'title',
            matched_tokens: cut(title, titleRanges),
            snippet: `<mark>${title}</mark>`,
          },
          {field: 'answer', matched_tokens: cut(excerpt?.text ?? '', excerpt?.ranges ?? [])},
        ],
      })),
      facet_counts:
        search.facet_by === undefined
          ? []
          : [
              {
                field_name: search.facet_by,
                counts: Object.entries(values).map(([value, count]) => ({value, count})),
              },
            ],
    };
  }
}

function toRecord(document: SearchDocument): SearchRecord {
  const {anchor, section = null, level = null, ...rest} = document;
  return {...rest, id: anchor, section, level, callouts: [], references: []};
}

function cut(whole: string, ranges: readonly {start: number; end: number}[]): string[] {
  return ranges.map(({start, end}) => whole.slice(start, end));
}

function optionsOf(filter: string): SearchOptions {
  const options: SearchOptions = {};
  for (const part of filter.split(' && ').filter(Boolean)) {
    const [, field, list = ''] = /^(topicId|level|kind):=\[(.*)\]$/.exec(part) ?? [];
    const values = Array.from(list.matchAll(/`([^`]*)`/g), ([, value = '']) => value);
    const [first = ''] = values;
    if (field === 'topicId') options.topic = first;
    else if (field === 'level') options.level = first;
    else if (field === 'kind') options.kinds = values as RecordKind[];
    else throw new Error(`Unexpected filter ${part}`);
  }
  return options;
}
