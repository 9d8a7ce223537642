import type {ClientModule} from '@docusaurus/types';
import {translate} from '@docusaurus/Translate';
import {announce} from './announce';
import {onPress} from './press';

/*
 * Light, dark, or as the system has it. The early script applies what was chosen before
 * the page is painted; without storage the choice lasts until the page is left.
 */

const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

const key = 'theme';

function chosen(): Choice {
  const choice = document.documentElement.dataset.themeChoice;
  return choices.find((one) => one === choice) ?? 'system';
}

function isDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

function apply(choice: Choice): void {
  const {dataset} = document.documentElement;
  dataset.themeChoice = choice;
  dataset.theme = choice === 'system' ? (isDark() ? 'dark' : 'light') : choice;
  tintBrowser(choice);
  for (const button of document.querySelectorAll('[data-press="theme"]')) {
    button.setAttribute('aria-label', label(choice));
    button.setAttribute('title', label(choice));
  }
}

/** The browser's own bar has the page's colour: each of two elements names it for a system's theme. */
function tintBrowser(choice: Choice): void {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  for (const meta of metas) meta.dataset.color ??= meta.content;
  const chosenOne = metas.find(({media}) => media.includes(choice));
  for (const meta of metas) meta.content = (chosenOne ?? meta).dataset.color ?? '';
}

function store(choice: Choice): void {
  try {
    if (choice === 'system') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // Blocked or full: kept until the page is left.
  }
}

function name(choice: Choice): string {
  switch (choice) {
    case 'system':
      return translate({id: 'theme.system', message: 'system'});
    case 'light':
      return translate({id: 'theme.light', message: 'light'});
    case 'dark':
      return translate({id: 'theme.dark', message: 'dark'});
  }
}

function label(choice: Choice): string {
  return translate({id: 'theme.switch', message: 'Theme: {theme}'}, {theme: name(choice)});
}

if (typeof window !== 'undefined') {
  onPress('theme', () => {
    // The first step is one that is seen: away from what the system has.
    const round: Choice[] = isDark() ? ['system', 'light', 'dark'] : ['system', 'dark', 'light'];
    const next = round[(round.indexOf(chosen()) + 1) % round.length] ?? 'system';
    apply(next);
    store(next);
    announce(label(next));
  });

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    apply(chosen());
  });

  // Another tab chose.
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    apply(choices.find((choice) => choice === event.newValue) ?? 'system');
  });
}

const module: ClientModule = {
  onRouteDidUpdate() {
    apply(chosen());
  },
};

export default module;
