import {translate} from '@docusaurus/Translate';
import {keyShortcuts} from '../shortcuts';
import {isShown} from './keep-place';
import {onPress} from './press';
import {openSheet} from './sheet';
import {
  chosenFilter,
  choices as filters,
  filterName,
  type Choice as Filter,
} from '../practice/filter-choices';
import {hasPractised} from '../practice/store/practised';
import {readView} from './view';

/* What a page of questions can do besides (plugins/theme/components/PageTools); fetched when it is opened. */

interface Choice {
  /** What is pressed, as in `data-press`. */
  press: string;
  words: string;
  /** Which of those that are pressed alike. */
  value?: string;
  /** Of what is on or off. */
  pressed?: boolean;
  /** The key that does the same. */
  key?: string;
}

onPress('print', () => {
  window.print();
});

onPress('filter', ({dataset}) => {
  const chosen = dataset.value === chosenFilter() ? null : (dataset.value as Filter);
  // Without network all stay.
  import(/* webpackChunkName: "marks" */ '../practice/filter')
    .then(({chooseFilter}) => chooseFilter(chosen))
    .catch(() => undefined);
});

export function openMore(opener: HTMLElement): void {
  const place = document.createElement('div');
  place.append(...choices().map(buttonOf));
  openSheet(place, opener);
}

function choices(): Choice[] {
  const {levelsHidden, hintsHidden} = readView(window.location.search);
  const hints = document.querySelector('[data-press="hints"]');
  const contents = document.querySelector('[data-contents]');
  return [
    // Beside the page it is seen already.
    ...(contents && !isShown(contents)
      ? [
          {
            press: 'contents',
            words: translate({id: 'contents.title', message: 'On this page'}),
          },
        ]
      : []),
    // Who has graded nothing has all of it left.
    ...(hasPractised()
      ? filters.map((value) => ({
          press: 'filter',
          value,
          words: filterName(value),
          pressed: chosenFilter() === value,
        }))
      : []),
    {press: 'open-all', words: translate({id: 'tools.openAll', message: 'Open all'})},
    {press: 'close-all', words: translate({id: 'tools.closeAll', message: 'Close all'})},
    {
      press: 'hide-levels',
      words: translate({id: 'tools.hideLevels', message: 'Hide levels'}),
      pressed: levelsHidden,
    },
    // A phone's tools have no room for it.
    ...(hints && !isShown(hints)
      ? [
          {
            press: 'hints',
            words: translate({id: 'tools.hideHints', message: 'Hide hints'}),
            pressed: hintsHidden,
          },
        ]
      : []),
    {press: 'print', words: translate({id: 'tools.print', message: 'Print'})},
    {
      press: 'keys',
      words: translate({id: 'tools.keys', message: 'Keyboard shortcuts'}),
      key: keyShortcuts('keys'),
    },
  ];
}

function buttonOf({press, value, words, pressed, key}: Choice): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset.press = press;
  if (value !== undefined) button.dataset.value = value;
  button.textContent = words;
  if (pressed !== undefined) button.setAttribute('aria-pressed', String(pressed));
  if (key !== undefined) {
    button.setAttribute('aria-keyshortcuts', key);
    const kbd = document.createElement('kbd');
    kbd.setAttribute('aria-hidden', 'true');
    kbd.textContent = key;
    button.append(kbd);
  }
  return button;
}
