import type {IncomingMessage, ServerResponse} from 'node:http';
import {lookup} from 'mrmime';

/*
 * `devServer` in what a plugin's `configureWebpack` returns: Docusaurus passes it on to its development
 * server, and its types do not say so. Since Docusaurus 2.0.
 */

/** What a file of the built site would hold, by its path below the base URL. */
export type ServedFile = (path: string) => Served | Promise<Served>;

type Served = string | Uint8Array | undefined;

interface Middleware {
  name: string;
  path: string;
  middleware: (
    request: IncomingMessage,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ) => void;
}

/** The part of the development server's options that is used here. */
interface DevServer {
  setupMiddlewares: (middlewares: Middleware[]) => Middleware[];
}

/**
 * Options that make the development server answer for files that a build writes itself.
 *
 * @param baseUrl - With a slash at both ends.
 */
export function servedFiles(baseUrl: string, file: ServedFile): DevServer {
  return {
    setupMiddlewares(middlewares) {
      middlewares.unshift({
        name: 'question-bank-files',
        path: baseUrl,
        middleware: ({url = ''}, response, next) => {
          const serve = async () => {
            const path = toPath(url);
            const content = await file(path);
            if (content === undefined) {
              next();
              return;
            }

            response.setHeader('content-type', contentType(path, content));
            response.end(content);
          };
          serve().catch(next);
        },
      });
      return middlewares;
    },
  };
}

/** Browsers show no SVG without its type. The last part of a document's address may look like a file: `q/node.js`. */
function contentType(path: string, content: string | Uint8Array): string {
  if (typeof content !== 'string') return lookup(path) ?? 'application/octet-stream';
  const isDocument = /^<!doctype html/i.test(content);
  return `${isDocument ? 'text/html' : (lookup(path) ?? 'text/plain')}; charset=utf-8`;
}

function toPath(url: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^\/+|\/+$/g, '');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return path;
  }
}
