import {spawn, type ChildProcess, type SpawnOptions} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {setTimeout as sleep} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {asExpression, type EngineBrowser, type Json} from './engine-browser';

const WINDOW = fileURLToPath(new URL('webkit-window.py', import.meta.url));

/** Debian's build knows no web app manifests. */
const UNKNOWN_TO_GTK = "Unrecognized Content-Security-Policy directive 'manifest-src'";

/** How the protocol names the reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** WebKit as Debian ships it, in a window of our own, on a screen that nobody sees. */
export async function startWebKit(file: string): Promise<EngineBrowser> {
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawnUntilExit(file, [`--port=${port}`], {
    // What the page logs arrives here too.
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DISPLAY: screen.display,
      GDK_BACKEND: 'x11',
      // There is no desktop whose services could be asked, nor a graphics card.
      NO_AT_BRIDGE: '1',
      GTK_USE_PORTAL: '0',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  let output = '';
  for (const stream of [driver.stdout, driver.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }

  const folder = await mkdtemp(path.join(tmpdir(), 'webkit-'));
  const session = await startSession(`http://127.0.0.1:${port}`, folder);

  const evaluate = <A extends Json[], T>(
    call: (...given: A) => T | Promise<T>,
    ...given: A
  ): Promise<T> =>
    session('POST', 'execute/sync', {
      script: `return ${asExpression(call, given)}`,
      args: [],
    }) as Promise<T>;
  const ask = (wish: object) =>
    evaluate((message) => {
      (window as unknown as Asked).webkit.messageHandlers.window.postMessage(JSON.parse(message));
    }, JSON.stringify(wish));
  const elementAt = async (selector: string) => {
    const found = await session('POST', 'element', {using: 'css selector', value: selector});
    return `element/${(found as Record<string, string>)[ELEMENT] ?? ''}`;
  };

  return {
    async open(address) {
      await session('POST', 'url', {url: address});
    },
    async back() {
      await session('POST', 'back', {});
    },
    evaluate,
    async click(selector) {
      // The driver clicks at the place where the element was before it scrolled to it.
      await evaluate((wanted) => {
        document.querySelector(wanted)?.scrollIntoView({block: 'center', behavior: 'instant'});
      }, selector);
      await session('POST', `${await elementAt(selector)}/click`, {});
    },
    async type(selector, text) {
      await session('POST', `${await elementAt(selector)}/value`, {text});
    },
    async resize({width, height}) {
      await ask({size: [width, height]});
      await until(() => evaluate((w, h) => innerWidth === w && innerHeight === h, width, height));
    },
    logged() {
      const lines = output.split('\n').filter((line) => /CONSOLE .*(?:ERROR|WARN)/.test(line));
      output = '';
      return lines.filter((line) => !line.includes(UNKNOWN_TO_GTK));
    },
    async find(text) {
      await ask({find: text});
    },
    async print() {
      const pdf = path.join(folder, 'page.pdf');
      await rm(pdf, {force: true});
      await ask({print: pdf});
      const whole = async () => (await readFile(pdf)).subarray(-8).includes('%%EOF');
      await until(() => whole().catch(() => false));
      return readFile(pdf);
    },
    async close() {
      // The window closes with the session, and the driver then answers that there is none.
      await session('DELETE', '').catch(() => undefined);
      await Promise.all([end(driver), end(screen.process)]);
      // Processes of the window may still be ending.
      await rm(folder, {recursive: true, force: true, maxRetries: 10, retryDelay: 50});
    },
  };
}

interface Asked {
  webkit: {messageHandlers: {window: {postMessage(wish: unknown): void}}};
}

type Session = (method: string, command: string, body?: object) => Promise<unknown>;

async function startSession(driver: string, folder: string): Promise<Session> {
  const call = async (method: string, address: string, body?: object): Promise<unknown> => {
    const response = await fetch(`${driver}/${address}`, {
      method,
      ...(body && {body: JSON.stringify(body)}),
    });
    const {value} = (await response.json()) as {value: unknown};
    if (response.ok) return value;
    const {error, message} = value as {error: string; message: string};
    throw new Error(`WebKitWebDriver, ${method} ${address}: ${error}. ${message}`);
  };
  // The driver needs a moment before it listens.
  await until(() => call('GET', 'status').then(Boolean, () => false));
  const browser = {'webkitgtk:browserOptions': {binary: WINDOW, args: [folder]}};
  const made = await call('POST', 'session', {capabilities: {alwaysMatch: browser}});
  const {sessionId} = made as {sessionId: string};
  return (method, command, body) => {
    const address = ['session', sessionId, command].filter(Boolean).join('/');
    return call(method, address, body);
  };
}

/** A screen in memory. It chooses its number itself and writes it where it is told to. */
async function startScreen(): Promise<{display: string; process: ChildProcess}> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = spawnUntilExit('Xvfb', args, {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const [number] = (await once(child.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
  return {display: `:${number.toString().trim()}`, process: child};
}

/** Starts what must not outlive the tests, however these end. */
function spawnUntilExit(file: string, args: string[], options: SpawnOptions): ChildProcess {
  const child = spawn(file, args, options);
  process.once('exit', () => child.kill());
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > 20_000) throw new Error('WebKitGTK does not answer.');
    await sleep(20);
  }
}
