import {onPress, pressAgain} from './press';

/* The islands of a page (theme/islands); without any, nothing is fetched. */
const load = () => import(/* webpackChunkName: "islands" */ '../islands/start');

if (typeof document !== 'undefined' && document.querySelector('[data-island]')) {
  // Without network a press asks once more.
  load().catch(() => undefined);
  onPress('island', (place, target) => {
    load().then(
      ({pressIn}) => pressIn(place, target),
      () => {
        // Then it is what it is without script: links lead on, and boxes are ticked.
        place.removeAttribute('data-press');
        pressAgain(target);
      },
    );
  });
}
