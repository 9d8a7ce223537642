import styles from './sheet.module.css';

/**
 * Show a part over the page: from below where the window is narrow, else at what opened it. It closes by
 * Escape, by a press beside it, and with what is chosen from it.
 *
 * @param part - Of the page, which goes back to its place, or made for this.
 * @param opener - Says whether it is open, and has the keyboard again afterwards.
 */
export function openSheet(part: HTMLElement, opener: HTMLElement): void {
  const dialog = document.createElement('dialog');
  const wasThere = part.isConnected;
  dialog.className = styles.sheet ?? '';
  dialog.setAttribute('aria-label', part.getAttribute('aria-label') ?? opener.textContent.trim());
  if (wasThere) part.replaceWith(dialog);
  else opener.after(dialog);
  dialog.append(part);
  const {bottom, right} = opener.getBoundingClientRect();
  dialog.style.setProperty('--top', `${bottom}px`);
  dialog.style.setProperty('--end', `${document.documentElement.clientWidth - right}px`);
  // Before what is chosen does its work, which may be to lead the keyboard somewhere.
  dialog.addEventListener(
    'click',
    ({target}) => {
      if (target === dialog || (target as Element).closest('a, button')) dialog.close();
    },
    true,
  );
  dialog.addEventListener('close', () => {
    if (wasThere) dialog.replaceWith(part);
    else dialog.remove();
    opener.setAttribute('aria-expanded', 'false');
  });
  dialog.showModal();
  opener.setAttribute('aria-expanded', 'true');
}
