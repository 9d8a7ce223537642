import styles from './share-notes.module.css';

/* What is seen beside the link of a question that was copied; fetched when it is. */

/** How long "Link copied" is shown, in milliseconds. */
const shown = 2500;

export function sayCopied(link: HTMLElement, words: string): void {
  link.querySelector('[data-share-said]')?.remove();
  const said = document.createElement('span');
  said.className = styles.said ?? '';
  said.dataset.shareSaid = '';
  said.setAttribute('aria-hidden', 'true');
  said.textContent = words;
  link.classList.add(styles.copied ?? '');
  link.append(said);
  setTimeout(() => {
    said.remove();
  }, shown);
}

/** Where nothing may be copied by script, the reader can do it. */
export function showAddress(link: HTMLAnchorElement, words: string): void {
  const note = document.createElement('p');
  note.className = styles.failed ?? '';
  note.dataset.shareFailed = '';
  const address = document.createElement('code');
  address.textContent = link.href;
  note.append(`${words} `, address);
  link.after(note);
}
