import {corner} from '../client/corner';
import type {Action, View} from './view';
import {describe, laterWord, nameAction} from './words';

/** Put the state into the footer. The place is looked up each time: it may have been drawn again. */
export function renderControl(view: View | null): void {
  const place = document.querySelector<HTMLElement>('[data-offline]');
  if (!place) return;
  const isIn = place.contains(document.activeElement);
  place.dataset.offline = view?.state ?? '';
  if (view) draw(place, view);
  else place.replaceChildren();
  // The button that was pressed is gone: the keyboard stays where it was.
  if (isIn && !place.contains(document.activeElement)) {
    place.tabIndex = -1;
    place.focus({preventScroll: true});
  }
}

function draw(place: HTMLElement, view: View): void {
  const text = describe(view);
  const {action} = view;
  // What has the focus stays the same element.
  const button = action
    ? (place.querySelector('button') ?? document.createElement('button'))
    : undefined;
  if (button && action) fill(button, action, nameAction(action, view));
  const line = place.querySelector('p') ?? document.createElement('p');
  line.textContent = text;
  line.hidden = text === '';
  if (!line.parentElement) place.prepend(line);
  if (button && !button.parentElement) place.append(button);
  if (!button) place.querySelector('button')?.remove();
}

/**
 * The note that a new version is there; it is in nobody's way, and goes when told to: then the control has what it
 * had, and the keyboard.
 */
export function renderOffer(view: View | null): void {
  const present = document.querySelector('.offline-offer');
  if (!view) {
    const isIn = present?.contains(document.activeElement);
    present?.remove();
    if (isIn)
      document.querySelector<HTMLElement>('[data-offline] button')?.focus({preventScroll: true});
    return;
  }

  if (present) return;
  const note = document.createElement('section');
  note.className = 'offline-offer';
  const text = document.createElement('p');
  text.textContent = describe(view);
  note.setAttribute('aria-label', text.textContent);
  const reload = document.createElement('button');
  fill(reload, 'activate', nameAction('activate', view));
  const later = document.createElement('button');
  fill(later, 'later', laterWord());
  note.append(text, reload, later);
  corner().prepend(note);
}

function fill(button: HTMLButtonElement, action: Action | 'later', text: string): void {
  button.type = 'button';
  button.dataset.offlineAction = action;
  button.textContent = text;
}
