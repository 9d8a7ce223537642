import type {Server} from 'node:http';

/*
 * The repository's own scripts are plain JavaScript, outside of the program that TypeScript
 * checks: an address that is put together keeps them so.
 */
const scripts = new URL('../../../scripts/lib/', import.meta.url).href;

/** @returns the executable of a Chromium or Chrome. */
export async function browserPath(): Promise<string> {
  const chosen = process.env.PLAYWRIGHT_CHROMIUM ?? '';
  if (chosen !== '') return chosen;
  const {findBrowser} = (await import(`${scripts}find-browser.mjs`)) as {
    findBrowser: (host: unknown) => Promise<string>;
  };
  const {browserHost} = (await import(`${scripts}browser-host.mjs`)) as {browserHost: unknown};
  return findBrowser(browserHost);
}

/** The plainest static hosting: a folder as it is. */
export async function staticServer(dir: string): Promise<Server> {
  const {createStaticServer} = (await import(`${scripts}static-server.mjs`)) as {
    createStaticServer: (options: {dir: string; base: string}) => Server;
  };
  return createStaticServer({dir, base: '/'});
}
