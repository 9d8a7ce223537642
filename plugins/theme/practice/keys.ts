import {translate} from '@docusaurus/Translate';
import type {Key} from '../shortcuts';
import {gradeName} from './words';

/* The keys of a card, beside those of every page (plugins/theme/shortcuts.ts). */

export type CardAction = 'reveal' | 'again' | 'nearly' | 'had' | 'undo';

/** By `KeyboardEvent.key`, in small letters. */
const keys: Readonly<Record<string, CardAction>> = {
  ' ': 'reveal',
  enter: 'reveal',
  1: 'again',
  2: 'nearly',
  3: 'had',
  u: 'undo',
};

/** What a key asks for; nothing where it is typed, or presses what has the keyboard. */
export function actionOf(event: Omit<Key, 'keyCode'>): CardAction | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return undefined;
  const {tagName = '', isContentEditable = false} = (event.target ?? {}) as Partial<HTMLElement>;
  if (isContentEditable || /^(?:input|textarea|select)$/i.test(tagName)) return undefined;
  const action = keys[event.key.toLowerCase()];
  return action === 'reveal' && /^(?:a|button|summary)$/i.test(tagName) ? undefined : action;
}

/** For the sheet that shows them. */
export function cardKeys(): (readonly [key: string, name: string])[] {
  return [
    [
      translate({id: 'practice.key.space', message: 'Space'}),
      translate({id: 'practice.key.reveal', message: 'Show the answer'}),
    ],
    ['1', gradeName('again')],
    ['2', gradeName('nearly')],
    ['3', gradeName('had')],
    ['u', translate({id: 'practice.undo', message: 'Undo'})],
  ];
}
