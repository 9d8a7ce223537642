/*
 * The end of an opened question (plugins/theme/components/QuestionFoot), loaded when it is pressed.
 */

/**
 * Close a question. What is below it stays where it is: not all browsers hold a page's place by
 * themselves.
 */
export function close(question: HTMLElement): void {
  const details = question.querySelector('details');
  if (!details) return;
  const end = question.getBoundingClientRect().bottom;
  delete details.dataset.smooth;
  details.open = false;
  scrollBy({top: question.getBoundingClientRect().bottom - end, behavior: 'instant'});
  details.querySelector('summary')?.focus({preventScroll: true});
}

export function previous(question: HTMLElement): void {
  goToQuestion(question, -1);
}

export function next(question: HTMLElement): void {
  goToQuestion(question, 1);
}

/** To the row of another question, closed as it is: who goes there has not yet said the answer. */
function goToQuestion(from: HTMLElement, by: number): void {
  const all = document.querySelectorAll<HTMLElement>('.question:not(.question .question)');
  const shown = [...all].filter((one) => one.offsetParent);
  const target = shown[shown.indexOf(from) + by] ?? document.querySelector('nav[data-pages]');
  target?.scrollIntoView();
  target?.querySelector<HTMLElement>('summary, a')?.focus({preventScroll: true});
}
