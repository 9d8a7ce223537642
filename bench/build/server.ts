import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';

/** Resolves when a server gives a page. */
export async function answering(address: string): Promise<void> {
  const end = performance.now() + 180_000;
  for (;;) {
    try {
      if ((await fetch(address)).ok) return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }

    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
