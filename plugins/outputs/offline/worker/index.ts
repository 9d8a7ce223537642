import type {PageMessage} from '../types.ts';
import {answerPage, answerPart} from './answer.ts';
import {activate, install} from './install.ts';
import {messagePage} from './message-page.ts';
import {cacheDisabled, removeSaved, saveAll, postStatus} from './save.ts';
import {worker} from './scope.ts';
import {changeState} from './versions.ts';

/* The site's service worker. What it must never do is stand in the way of a site that works. */

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(activate().then(postStatus));
});

worker.addEventListener('fetch', (event) => {
  const {request} = event;
  const isOurs = request.url.startsWith(worker.registration.scope);
  if (request.method !== 'GET' || !isOurs || cacheDisabled()) return;
  if (request.mode !== 'navigate') {
    event.respondWith(answerPart(event).catch(() => fetch(request)));
    return;
  }

  const answer = answerPage(event).catch(() => fetch(request));
  event.respondWith(answer.catch(() => messagePage(503)));
});

worker.addEventListener('message', (event) => {
  event.waitUntil(follow(event.data as PageMessage));
});

async function follow(message: PageMessage): Promise<void> {
  switch (message.type) {
    case 'status':
      return postStatus();
    case 'save':
      return saveAll();
    case 'remove':
      return removeSaved();
    case 'activate':
      return worker.skipWaiting();
    case 'allow':
      await changeState(() => ({allowed: message.version}));
      await worker.registration.update().catch(() => undefined);
  }
}
