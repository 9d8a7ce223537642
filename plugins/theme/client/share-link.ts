import type {ClientModule} from '@docusaurus/types';
import {translate} from '@docusaurus/Translate';
import {announce} from './announce';
import {onPress} from './press';
import {hasShareSheet, share} from './share';

/*
 * The permanent address of a question (plugins/theme/components/ShareLink). A link without script,
 * and to a long press or the right button; with script, what copies or shares it.
 */

async function shareQuestion(link: HTMLAnchorElement): Promise<void> {
  const title = link.closest('.question')?.querySelector('.question-title')?.textContent;
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

/**
 * What the link is for those who have script: it says so when it is come near, as a page of 200
 * questions would have 200 of them to change before its first tap.
 */
function prepare(link: Element): void {
  if (link.hasAttribute('title')) return;
  const words = label();
  link.setAttribute('role', 'button');
  link.setAttribute('title', words);
  link.textContent = words;
  // Without network there is only the link.
  import('./question-foot').then(
    (foot) => {
      foot.addButtons(link);
    },
    () => undefined,
  );
}

function prepareIn(event: Event): void {
  const {target} = event;
  if (!(target instanceof Element)) return;
  // A finger may only be scrolling.
  if (event instanceof PointerEvent && event.type !== 'click' && event.pointerType === 'touch')
    return;
  const question = target.closest('.question');
  const link = question?.querySelector(':scope > div > [data-share]');
  if (link) prepare(link);
}

if (typeof window !== 'undefined') {
  onPress('share', (link) => {
    if (link instanceof HTMLAnchorElement) void shareQuestion(link);
  });
  for (const type of ['click', 'toggle', 'pointerover', 'focusin']) {
    document.addEventListener(type, prepareIn, true);
  }
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    document.querySelectorAll('[open] + div > [data-share]').forEach(prepare);
  },
};

export default module;
