import {translate} from '@docusaurus/Translate';
import {corner} from '../client/corner';
import type {ProgressStore} from './store';
import {problemWords} from './store/words';
import styles from './notice.module.css';

/** One quiet line for each thing that the reader should hear of their progress. */
export function showProblems(store: ProgressStore): void {
  for (const problem of store.takeProblems()) showNotice(problemWords(problem));
}

export function showNotice(words: string): void {
  const notice = document.createElement('p');
  notice.className = styles.notice ?? '';
  notice.setAttribute('role', 'status');
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
