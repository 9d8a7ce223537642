import type {ClientModule} from '@docusaurus/types';
import {onPress} from './press';
import {followStored} from './stored';

/*
 * Light, dark, or as the system has it. The early script applies what was chosen before
 * the page is painted; without storage the choice lasts until the page is left.
 */

const choices = ['system', 'light', 'dark'] as const;
type Choice = (typeof choices)[number];

const key = 'theme';

function known(choice: string | null | undefined): Choice {
  return choices.find((one) => one === choice) ?? 'system';
}

function chosen(): Choice {
  return known(document.documentElement.dataset.themeChoice);
}

function isDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

function apply(choice: Choice): void {
  const {dataset} = document.documentElement;
  dataset.themeChoice = choice;
  dataset.theme = choice === 'system' ? (isDark() ? 'dark' : 'light') : choice;
  tintBrowser(choice);
  for (const button of document.querySelectorAll<HTMLElement>('[data-press="theme"]')) {
    button.setAttribute('aria-pressed', String(button.dataset.choice === choice));
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

if (typeof window !== 'undefined') {
  onPress('theme', ({dataset}) => {
    const choice = known(dataset.choice);
    apply(choice);
    store(choice);
  });

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
    apply(chosen());
  });

  followStored(key, (choice) => {
    apply(known(choice));
  });
}

const module: ClientModule = {
  onRouteDidUpdate() {
    apply(chosen());
  },
};

export default module;
