import {useEffect, useLayoutEffect, useRef} from 'react';
import {areKeysOff} from '../../shortcuts';
import {actionOf, type CardAction} from '../keys';

/** Call for the keys of a card (plugins/theme/practice/keys.ts), where nothing is typed and nothing else takes them. */
export function useKeys(onAction: (action: CardAction) => boolean): void {
  const call = useRef(onAction);
  // With what is seen: a key that is pressed at once is about that.
  useLayoutEffect(() => {
    call.current = onAction;
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (areKeysOff() || document.querySelector('dialog[open]')) return;
      const action = actionOf(event);
      if (action && call.current(action)) event.preventDefault();
    };
    document.addEventListener('keydown', listener);
    return () => {
      document.removeEventListener('keydown', listener);
    };
  }, []);
}
