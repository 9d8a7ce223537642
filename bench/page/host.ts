import type {Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/*
 * The repository's own scripts are plain JavaScript, outside of the program that TypeScript
 * checks: an address that is put together keeps them so.
 */
const scripts = new URL('../../scripts/lib/', import.meta.url).href;

/**
 * A folder as a host of static files serves it: compressed, with the headers of its `_headers`.
 *
 * @returns its address, and what stops it.
 */
export async function serve(dir: string): Promise<{url: string; stop: () => Promise<void>}> {
  const {createStaticServer} = (await import(`${scripts}static-server.mjs`)) as {
    createStaticServer: (options: {dir: string; base: string; gzip: boolean}) => Server;
  };
  const server = createStaticServer({dir, base: '/', gzip: true});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
