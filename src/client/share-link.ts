import type {ClientModule} from '@docusaurus/types';
import {translate} from '@docusaurus/Translate';
import {announce} from './announce';
import {onPress} from './press';
import {hasShareSheet, share} from './share';

/*
 * The permanent address of a question (src/components/ShareLink). A link without script,
 * and to a long press or the right button; with script, what copies or shares it.
 */

async function shareQuestion(link: HTMLAnchorElement): Promise<void> {
  const title = link.parentElement?.querySelector('.question-title')?.textContent;
  const outcome = await share(title ?? document.title, link.href);
  link.parentElement?.querySelector('[data-share-failed]')?.remove();
  if (outcome !== 'copied' && outcome !== 'failed') return;
  const words =
    outcome === 'copied'
      ? translate({id: 'share.copied', message: 'Link copied'})
      : translate({
          id: 'share.failed',
          message: 'The browser does not allow copying. This is the address:',
        });
  announce(words);
  const notes = await import('./share-notes');
  if (outcome === 'copied') notes.sayCopied(link, words);
  else notes.showAddress(link, words);
}

function label(): string {
  return hasShareSheet()
    ? translate({id: 'share.share', message: 'Share this question'})
    : translate({id: 'share.copy', message: 'Copy link to this question'});
}

if (typeof window !== 'undefined') {
  onPress('share', (link) => {
    if (link instanceof HTMLAnchorElement) void shareQuestion(link);
  });
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    const words = label();
    for (const link of document.querySelectorAll('[data-share]')) {
      link.setAttribute('role', 'button');
      link.setAttribute('title', words);
      link.textContent = words;
    }
  },
};

export default module;
