import {translate} from '@docusaurus/Translate';
import {announce} from './announce';
import {questionTitle} from './question-title';
import {share} from './share';
import {sayCopied, showAddress} from './share-notes';

/** Give the address of a question away, and say what became of it; fetched when that is asked for. */
export async function shareQuestion(link: HTMLAnchorElement): Promise<void> {
  const title = questionTitle(link.closest('.question'));
  const outcome = await share(title || document.title, link.href);
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
  if (outcome === 'copied') sayCopied(link, words);
  else showAddress(link, words);
}
