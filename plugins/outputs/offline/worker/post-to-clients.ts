import type {WorkerMessage} from '../types.ts';
import {worker} from './scope.ts';

/** Tell all open pages of the site. */
export async function postToClients(message: WorkerMessage): Promise<void> {
  const pages = await worker.clients.matchAll({type: 'window', includeUncontrolled: true});
  for (const page of pages) page.postMessage(message);
}
