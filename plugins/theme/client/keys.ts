import type {KeyAction} from '../shortcuts';
import {onPress} from './press';
import {followStored} from './stored';

/* The keys of a page of questions, and what is pressed to the same end; what they do is fetched at the first of them. */
if (typeof window !== 'undefined') {
  const actions: readonly Exclude<KeyAction, 'search'>[] = [
    'next-question',
    'previous-question',
    'turn-question',
    'keys',
  ];
  for (const name of actions) {
    onPress(name, (element) => {
      // Without network a key does nothing, as without script.
      import('./question-keys').then(
        ({act}) => {
          act(name, element);
        },
        () => undefined,
      );
    });
  }
  followStored('keys', (choice) => {
    const {dataset} = document.documentElement;
    if (choice === 'off') dataset.keys = choice;
    else delete dataset.keys;
  });
}
