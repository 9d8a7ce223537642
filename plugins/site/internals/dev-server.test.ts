import {expect, it} from 'vitest';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {servedFiles} from './dev-server.ts';

const files: Record<string, string | Uint8Array> = {
  'assets/logo.svg': new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  'assets/unknown.kind-of-file': new Uint8Array([0]),
  'q/node.js': '<!doctype html><title>A question</title>',
  'llms.txt': 'plain',
  'feed.xml': '<?xml version="1.0"?>',
};

async function typeOf(path: string): Promise<string | null> {
  const [served] = servedFiles('/', (asked) => files[asked]).setupMiddlewares([]);
  const answer: RequestListener = (request, response) => {
    served?.middleware(request, response, () => response.writeHead(404).end());
  };
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/${path}`);
  await response.arrayBuffer();
  server.close();
  return response.ok ? response.headers.get('content-type') : null;
}

it.each([
  ['a picture, which browsers show by its type alone', 'assets/logo.svg', 'image/svg+xml'],
  ['what nobody knows', 'assets/unknown.kind-of-file', 'application/octet-stream'],
  ['a document whose id looks like a file', 'q/node.js/', 'text/html; charset=utf-8'],
  ['a list for programs', 'llms.txt', 'text/plain; charset=utf-8'],
  ['a feed', 'feed.xml', 'text/xml; charset=utf-8'],
  ['what is no file of the site', 'none', null],
])('while writing, the server says the type of %s', async (_, path, type) => {
  expect(await typeOf(path)).toBe(type);
});
