/* global self, caches */

/*
 * Takes itself away: what a browser gets that had the site's service worker and asks for a newer
 * one, when the site has none any more (`OFFLINE=off npm run build`) or is being written
 * (`npm start`). A build with a worker puts its own in this place.
 */
self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting());
});

self.addEventListener('activate', (event) => {
  const {scope} = self.registration;
  const takeAway = async () => {
    await caches.delete(`viva:${new URL(scope).pathname}`);
    await self.registration.unregister();
    // The open pages came from the worker before; now they come from the host.
    const pages = await self.clients.matchAll({type: 'window'});
    await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => undefined)));
  };
  event.waitUntil(takeAway());
});
