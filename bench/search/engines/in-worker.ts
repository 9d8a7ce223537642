/* A worker for engines that bring none, so that every engine answers from one. */
import type {Port} from '../../../plugins/outputs/search/worker/protocol.ts';
import type {Searcher, Shown} from './harness.ts';

interface Answer {
  number: number;
  results?: Shown[];
  error?: string;
}

/** In the worker. */
export function serveSearcher(open: () => Promise<Searcher>): void {
  const port = globalThis as unknown as Port;
  const searcher = open();
  port.addEventListener('message', ({data}) => {
    const {number, query} = data as {number: number; query: string};
    searcher
      .then(({search}) => search(query))
      .then(
        (results) => {
          port.postMessage({number, results} satisfies Answer);
        },
        (error: unknown) => {
          port.postMessage({number, error: String(error)} satisfies Answer);
        },
      );
  });
}

/** In the page. */
export function searcherIn(worker: Worker): Searcher {
  let last = 0;
  return {
    search(query) {
      const number = ++last;
      return new Promise((resolve, reject) => {
        const settle = ({data}: MessageEvent<Answer>) => {
          if (data.number !== number) return;
          worker.removeEventListener('message', settle);
          if (data.results) resolve(data.results);
          else reject(new Error(data.error));
        };
        worker.addEventListener('message', settle);
        worker.addEventListener('error', ({message}) => {
          reject(new Error(message));
        });
        worker.postMessage({number, query});
      });
    },
  };
}
