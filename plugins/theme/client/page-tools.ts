import type {ClientModule} from '@docusaurus/types';
import {translate} from '@docusaurus/Translate';
import {afterPaint} from './after-paint';
import {announce} from './announce';
import {applyView, forgetShown, openAll} from './apply-view';
import {replaceEntry} from './history';
import {keepPlace} from './keep-place';
import {pluralForm} from '../plural-form';
import {onPress} from './press';
import {reveal} from './reveal-target';
import {readView, viewQuery, withView, type View} from './view';

/*
 * The tools of a question page (plugins/theme/components/PageTools). What is chosen is in the
 * address and nowhere else, so a shared or reloaded page looks the same.
 */

const tools = (): HTMLElement | null => document.querySelector('[data-tools]');

const choices = (place: HTMLElement): HTMLElement[] => [
  ...place.querySelectorAll<HTMLElement>('[data-press="level"]'),
];

function isLevel(level: View['level'], choice: HTMLElement): boolean {
  return (level ?? 'all') === choice.dataset.level;
}

/** The address may not have it: browsers refuse to change that too often. */
let shown = readView('');

function draw(view: View): void {
  shown = view;
  applyView(view);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-pages] a')) {
    link.href = withView(link.href, view);
  }

  const place = tools();
  if (!place) return;
  for (const choice of choices(place)) {
    choice.setAttribute('aria-pressed', String(isLevel(view.level, choice)));
  }

  note(place, view.level);
  press(place, 'hints', !view.hintsHidden);
}

function press(place: HTMLElement, name: string, pressed: boolean): void {
  place.querySelector(`[data-press="${name}"]`)?.setAttribute('aria-pressed', String(pressed));
}

let isNoted = false;

/** What the filter leaves, where it can be read and is printed; most readers filter nothing. */
function note(place: HTMLElement, level: View['level']): void {
  isNoted ||= level !== null;
  if (!isNoted) return;
  import('./filter-note').then(
    ({noteFilter}) => {
      noteFilter(place, level, shownQuestions(level));
    },
    () => undefined,
  );
}

function show(change: Partial<View>): void {
  const {pathname, search, hash} = window.location;
  const view = {...shown, ...change};
  replaceEntry(window.history.state, pathname + viewQuery(search, view) + hash);
  keepPlace(() => {
    // Choosing a level is about all questions, the one that a link led to included.
    if ('level' in change) forgetShown();
    draw(view);
  });
  if (!('level' in change)) return;
  // When it is seen: finding the words would cost the reader's tap.
  afterPaint(() => {
    announce(shownQuestions(view.level));
  });
}

/** What the filter left, in words. */
function shownQuestions(level: View['level']): string {
  const counts = tools()?.dataset;
  const total = Number(counts?.total);
  const left = level === null ? total : Number(counts?.[level] ?? 0);
  if (left === total) {
    return translate({id: 'tools.shown.all', message: 'All questions are shown'});
  }

  const message = translate(
    {
      id: 'tools.shown',
      // Forms for numbers, with `|` between.
      message: 'One of {total} questions is shown|{shown} of {total} questions are shown',
    },
    {shown: left, total},
  );
  return pluralForm(left, message);
}

if (typeof window !== 'undefined') {
  onPress('level', (choice) => {
    const {level} = readView(`?level=${choice.dataset.level ?? ''}`);
    show({level: isLevel(shown.level, choice) ? null : level});
  });
  onPress('hints', () => {
    show({hintsHidden: !shown.hintsHidden});
  });
  onPress('hide-levels', () => {
    show({levelsHidden: !shown.levelsHidden});
  });
  for (const allOpen of [true, false]) {
    onPress(allOpen ? 'open-all' : 'close-all', () => {
      show({allOpen});
      import('./turn-all').then(
        ({turnAll}) => {
          turnAll(allOpen);
        },
        () => undefined,
      );
    });
  }
  onPress('more', (button) => {
    // Without network nothing opens, as without script.
    import('./more').then(
      ({openMore}) => {
        openMore(button);
      },
      () => undefined,
    );
  });
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    // In development the router may tell of a change that was made here.
    if (previousLocation?.pathname === location.pathname) return;
    const view = readView(location.search);
    const place = tools();
    // A page without questions has nothing to filter; the one after it has.
    draw(view);
    if (!place) return;
    // Counts until now, because without script they do nothing.
    for (const choice of choices(place)) {
      choice.setAttribute('role', 'button');
      choice.tabIndex = 0;
    }

    if (view.level !== null) announce(shownQuestions(view.level));
    // In a document the script inside it has done so, and the reader may have closed some since.
    if (document.documentElement.dataset.app !== undefined) return;
    // The answers above a linked question have just moved it, if they were not open before.
    if (view.allOpen && openAll()) reveal(window.location.hash);
  },
};

export default module;
