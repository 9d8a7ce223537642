import {createReadStream, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import path from 'node:path';
import {gzipSync} from 'node:zlib';
import {headersFor, parseHeadersFile} from './headers-file.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.apkg': 'application/octet-stream',
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What compresses well; fonts and images are compressed as they are. */
const COMPRESSED = /^(?:text\/|image\/svg)|javascript|json|xml/;

/** Read by the host, not sent. */
const HEADERS_FILE = '_headers';

/**
 * A host that does no more than the plainest static hosting does, so that what works here works
 * anywhere: no rewriting, no guessing of extensions. It sends what the build's `_headers` says, so
 * that whoever looks at a build has the policy that readers have.
 *
 * @param {{dir: string, base: string, gzip?: boolean}} options with `gzip` it compresses, as hosts do
 */
export function createStaticServer({dir, base, gzip = false}) {
  const root = path.resolve(dir);
  const rules = readRules(path.join(root, HEADERS_FILE));
  /** @type {Map<string, Buffer>} */
  const known = new Map();
  /** @param {string} file */
  const compressed = (file) => {
    const bytes = known.get(file) ?? gzipSync(readFileSync(file));
    known.set(file, bytes);
    return bytes;
  };
  const prefix = `/${base}/`.replace(/\/+/g, '/');

  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, {allow: 'GET, HEAD'}).end();
      return;
    }
    const [rawPath = '', query] = (request.url ?? '/').split(/\?(.*)/s);
    // One leading slash only: "//host" in a Location header would leave this host.
    const url = rawPath.replace(/^\/+/, '/');
    if (`${url}/` === prefix) return redirect();

    const file = url.startsWith(prefix) ? locate(root, url.slice(prefix.length)) : undefined;
    if (file === undefined || file === path.join(root, HEADERS_FILE))
      return send(404, path.join(root, '404.html'));
    if (kindOf(file) === 'file' && !url.endsWith('/')) return send(200, file);
    if (kindOf(file) === 'folder') {
      if (!url.endsWith('/')) return redirect();
      const index = path.join(file, 'index.html');
      if (kindOf(index) === 'file') return send(200, index);
    }
    return send(404, path.join(root, '404.html'));

    function redirect() {
      const location = query === undefined ? `${url}/` : `${url}/?${query}`;
      response.writeHead(301, {location}).end();
    }

    /**
     * @param {number} status
     * @param {string} content
     */
    function send(status, content) {
      if (kindOf(content) !== 'file') {
        response.writeHead(status, {'content-type': 'text/plain'}).end('Not found\n');
        return;
      }
      const type = TYPES[path.extname(content).toLowerCase()] ?? 'application/octet-stream';
      const zipped = gzip && COMPRESSED.test(type) ? compressed(content) : undefined;
      response.writeHead(status, {
        'content-type': type,
        'content-length': zipped?.length ?? statSync(content).size,
        ...(zipped && {'content-encoding': 'gzip'}),
        ...headersFor(rules, url),
      });
      if (request.method === 'HEAD' || zipped) response.end(zipped);
      else createReadStream(content).pipe(response);
    }
  });
}

/** @param {string} file */
function readRules(file) {
  return kindOf(file) === 'file' ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

/**
 * @param {string} root
 * @param {string} encoded the path below the base, as it came in the request
 * @returns {string | undefined} nothing when it is malformed or points out of the root
 */
function locate(root, encoded) {
  try {
    const file = path.resolve(root, `./${decodeURIComponent(encoded)}`);
    const inside = file === root || file.startsWith(root + path.sep);
    return inside && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function kindOf(file) {
  try {
    const stats = statSync(file);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : undefined;
  } catch {
    return undefined; // Not there, or a name the file system refuses.
  }
}
