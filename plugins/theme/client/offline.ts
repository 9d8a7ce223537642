import {WorkerLink} from '../offline/worker-link';
import {siteUrl} from './base-url';
import {whenIdle} from './when-idle';

/*
 * Reading without a network (plugins/theme/offline), once the page is read and the network has nothing
 * to do. Its code comes then too.
 */

/** How long after the page is complete nothing is done, in milliseconds. */
const calm = 3000;

async function start(base: string, link: WorkerLink): Promise<void> {
  const {OfflineControl} = await import(/* webpackChunkName: "offline" */ '../offline/control');
  await new OfflineControl(base, link).start();
}

function whenCalm(call: () => void): void {
  const wait = () => {
    setTimeout(() => {
      whenIdle(call);
    }, calm);
  };
  if (document.readyState === 'complete') wait();
  else window.addEventListener('load', wait, {once: true});
}

if (typeof window !== 'undefined') {
  const base = siteUrl('');
  const link = WorkerLink.open(base);
  if (link) {
    whenCalm(() => {
      // Offline for the first time, or the site was built anew: the next page tries again.
      start(base, link).catch(() => undefined);
    });
  }
}
