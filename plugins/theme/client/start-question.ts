import {onPress} from './press';

/* "Another question" on the home page: all samples are in the page, one is shown. */
if (typeof window !== 'undefined') {
  onPress('another-question', (button) => {
    const samples = [
      ...(button.closest('section')?.querySelectorAll<HTMLElement>('[data-sample]') ?? []),
    ];
    const shown = samples.findIndex((sample) => !sample.hidden);
    const next = samples[(shown + 1) % samples.length];
    for (const sample of samples) sample.hidden = sample !== next;
    // The button went with its question; the hand stays on it.
    next?.querySelector<HTMLElement>('[data-press="another-question"]')?.focus();
  });
}
