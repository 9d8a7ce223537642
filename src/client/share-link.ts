import type {ClientModule} from '@docusaurus/types';
import {translate} from '@docusaurus/Translate';
import styles from '@site/src/components/ShareLink/styles.module.css';
import {announce} from './announce';
import {onPress} from './press';
import {hasShareSheet, share} from './share';

/*
 * The permanent address of a question (src/components/ShareLink). A link without script,
 * and to a long press or the right button; with script, what copies or shares it.
 */

/** How long "Link copied" is shown, in milliseconds. */
const shown = 2500;

async function shareQuestion(link: HTMLAnchorElement): Promise<void> {
  const title = link.parentElement?.querySelector('.question-title')?.textContent;
  const outcome = await share(title ?? document.title, link.href);
  link.parentElement?.querySelector('[data-share-failed]')?.remove();
  if (outcome === 'copied') sayCopied(link);
  if (outcome === 'failed') showAddress(link);
}

function sayCopied(link: HTMLElement): void {
  const words = translate({id: 'share.copied', message: 'Link copied'});
  announce(words);
  link.dataset.copied = '';
  link.parentElement?.querySelector('[data-share-said]')?.remove();
  const said = document.createElement('span');
  said.className = styles.said ?? '';
  said.dataset.shareSaid = '';
  said.setAttribute('aria-hidden', 'true');
  said.textContent = words;
  link.after(said);
  setTimeout(() => {
    said.remove();
    delete link.dataset.copied;
  }, shown);
}

/** Where nothing may be copied, the reader can. */
function showAddress(link: HTMLAnchorElement): void {
  const words = translate({
    id: 'share.failed',
    message: 'The browser does not allow copying. This is the address:',
  });
  announce(words);
  const note = document.createElement('p');
  note.className = styles.failed ?? '';
  note.dataset.shareFailed = '';
  const address = document.createElement('code');
  address.textContent = link.href;
  note.append(`${words} `, address);
  link.after(note);
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
