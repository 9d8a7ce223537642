import {translate} from '@docusaurus/Translate';
import {announce} from '../client/announce';
import {corner} from '../client/corner';
import type {ProgressStore} from './store';
import {problemWords} from './store/words';
import styles from './notice.module.css';

/** One quiet line for each thing that the reader should hear of their progress. */
export function showProblems(store: ProgressStore): void {
  const all = store.takeProblems().map(problemWords);
  all.forEach(drawNotice);
  if (all.length > 0) announce(all.join(' '));
}

export function showNotice(words: string): void {
  drawNotice(words);
  announce(words);
}

function drawNotice(words: string): void {
  const notice = document.createElement('p');
  notice.className = styles.notice ?? '';
  // Not each screen reader says what comes with its words, and some would say it twice.
  notice.setAttribute('role', 'status');
  notice.setAttribute('aria-live', 'off');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = translate({id: 'menu.close', message: 'Close'});
  close.addEventListener('click', () => {
    notice.remove();
    // The button went: the keyboard is on the page again.
    document.querySelector<HTMLElement>('main')?.focus({preventScroll: true});
  });
  notice.append(words, close);
  corner().append(notice);
}
