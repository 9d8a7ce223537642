import {afterPaint} from './after-paint';
import {follow, openOver} from './dialog-entry';
import {isShown} from './keep-place';
import {press} from './press';
import styles from './sheet.module.css';

/**
 * Show a part over the page: from below where the window is narrow, else at what opened it. It closes by
 * Escape, by "back", by a press beside it, and with what is chosen from it.
 *
 * @param part - Of the page, which goes back to its place, or made for this.
 * @param opener - Says whether it is open, and has the keyboard again afterwards.
 */
export function openSheet(part: HTMLElement, opener: HTMLElement): void {
  if (opener.getAttribute('aria-expanded') === 'true') return;
  // All that is behind a dialog is styled anew when it opens: the press is seen before that.
  opener.setAttribute('aria-expanded', 'true');
  afterPaint(() => {
    show(part, opener);
  });
}

function show(part: HTMLElement, opener: HTMLElement): void {
  const dialog = document.createElement('dialog');
  const wasThere = part.isConnected;
  dialog.className = styles.sheet ?? '';
  dialog.setAttribute('aria-label', part.getAttribute('aria-label') ?? opener.textContent.trim());
  if (wasThere) part.replaceWith(dialog);
  else opener.after(dialog);
  dialog.append(part);
  const {top, bottom, right} = opener.getBoundingClientRect();
  const {clientWidth, clientHeight} = document.documentElement;
  // Below the opener or over it, where there is more room: never on it.
  const block = bottom < clientHeight / 2 ? `${bottom}px auto` : `auto ${clientHeight - top}px`;
  dialog.style.setProperty('--block', block);
  dialog.style.setProperty('--end', `${clientWidth - right}px`);
  let chosen: HTMLElement | null = null;
  // First it closes, which leads the keyboard to the opener: what is chosen may lead it elsewhere.
  dialog.addEventListener(
    'click',
    (event) => {
      const target = event.target as Element;
      chosen = target.closest('button');
      if (chosen) event.stopPropagation();
      if (target === dialog || target.closest('a')) dialog.close();
      // As with the opening: the press is seen before all behind the dialog is styled anew.
      else if (chosen)
        afterPaint(() => {
          dialog.close();
        });
    },
    true,
  );
  dialog.addEventListener('click', follow);
  dialog.addEventListener('keydown', walk);
  dialog.addEventListener('close', () => {
    if (wasThere) dialog.replaceWith(part);
    else dialog.remove();
    opener.setAttribute('aria-expanded', 'false');
  });
  openOver(dialog, () => {
    if (chosen) press(chosen);
  });
}

/** As in a list: the arrow keys, and those to its ends. */
function walk(event: KeyboardEvent): void {
  const dialog = event.currentTarget as HTMLElement;
  const all = [...dialog.querySelectorAll<HTMLElement>('a, button')].filter(isShown);
  const at = all.findIndex((one) => one === document.activeElement);
  const steps: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: -1,
  };
  const next = steps[event.key];
  if (next === undefined) return;
  event.preventDefault();
  all.at(next % all.length)?.focus();
}
