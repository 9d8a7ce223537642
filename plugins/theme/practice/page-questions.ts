import type {NamedQuestion} from './store/types';

/** A question where it stands on a page. */
export interface PageQuestion extends NamedQuestion {
  readonly element: HTMLElement;
}

/** The questions of the page, those inside answers too; or those in a part of it. */
export function questionsIn(place: ParentNode): PageQuestion[] {
  const found = new Map<HTMLElement, string[]>();
  // The answer's anchors: its id, then those that it had before.
  for (const {id, parentElement} of place.querySelectorAll('[data-answer] > [data-anchor]')) {
    const element = parentElement?.closest<HTMLElement>('.question');
    if (!element) continue;
    const ids = found.get(element);
    if (ids) ids.push(id);
    else found.set(element, [id]);
  }
  return [...found].map(([element, [id = '', ...aliases]]) => ({element, id, aliases}));
}

export function questionOf(element: Element): PageQuestion | undefined {
  const question = element.closest('.question');
  return question ? questionsIn(question).find((one) => one.element === question) : undefined;
}
