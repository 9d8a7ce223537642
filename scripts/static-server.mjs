// Usage: node scripts/static-server.mjs [--dir build] [--base /] [--port 3000] [--host 127.0.0.1]
import {existsSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {ROOT} from './lib/paths.mjs';
import {createStaticServer} from './lib/static-server.mjs';

const {values} = parseArgs({
  options: {
    dir: {type: 'string', default: 'build'},
    base: {type: 'string', default: process.env.BASE_URL ?? '/'},
    port: {type: 'string', default: '3000'},
    host: {type: 'string', default: '127.0.0.1'},
  },
});
const dir = path.resolve(ROOT, values.dir);
const base = `/${values.base}/`.replace(/\/+/g, '/');

if (!existsSync(dir)) {
  console.error(`There is no folder "${values.dir}": run "npm run build" first.`);
  process.exit(1);
}
const server = createStaticServer({dir, base});
/*
 * Milliseconds by which scripts and data come later than the page, as on a slow network: a test that presses what
 * is not live yet fails each time then, and not once a week.
 */
const delay = Number(process.env.SCRIPT_DELAY ?? 0);
if (delay > 0) {
  const [answer] = /** @type {import('node:http').RequestListener[]} */ (
    server.listeners('request')
  );
  server.removeAllListeners('request').on('request', (request, response) => {
    setTimeout(
      () => answer?.(request, response),
      /\.(?:js|json)(?:\?|$)/.test(request.url ?? '') ? delay : 0,
    );
  });
}
server
  .once('error', (error) => {
    console.error(`Cannot serve on ${values.host}:${values.port}: ${error.message}`);
    process.exit(1);
  })
  .listen(Number(values.port), values.host, () => {
    console.log(`Serving ${values.dir} on http://${values.host}:${values.port}${base}`);
  });
