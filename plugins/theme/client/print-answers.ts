/*
 * Printing opens all answers, and closes again those that were closed. Browsers
 * that can style the closed part need no script for it (see the style sheets).
 */
if (typeof window !== 'undefined') {
  let opened: HTMLDetailsElement[] = [];

  window.addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of opened) details.open = true;
  });

  window.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
