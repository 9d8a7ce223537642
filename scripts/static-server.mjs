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
createStaticServer({dir, base})
  .once('error', (error) => {
    console.error(`Cannot serve on ${values.host}:${values.port}: ${error.message}`);
    process.exit(1);
  })
  .listen(Number(values.port), values.host, () => {
    console.log(`Serving ${values.dir} on http://${values.host}:${values.port}${base}`);
  });
