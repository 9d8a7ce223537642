/** The words of a question's title: its kind and its number before them are no part of it. */
export function questionTitle(question: Element | null | undefined): string {
  const copy = question?.querySelector('.question-title')?.cloneNode(true) as Element | undefined;
  for (const before of copy?.querySelectorAll('.question-kind, .question-number') ?? []) {
    before.remove();
  }
  return copy?.textContent.trim() ?? '';
}
