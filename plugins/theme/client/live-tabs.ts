/*
 * Tabs with their roles and keys. Only pages with tabs fetch it; until it is there radio buttons choose one, and
 * without script all are shown.
 */

interface Tab {
  button: HTMLElement;
  panel: HTMLElement;
}

const sets = new Map<Element, Tab[]>();

/** Make all tabs of the page live that are not yet. */
export function makeAllLive(): void {
  for (const set of document.querySelectorAll('[data-tab-set]:not([data-live])')) makeLive(set);
  showTarget();
}

function makeLive(set: Element): void {
  const list = document.createElement('div');
  list.setAttribute('role', 'tablist');
  let chosen = 0;
  const tabs = [...set.children].flatMap((tab, index): Tab[] => {
    const input = tab.querySelector('input');
    const title = tab.querySelector('p');
    const panel = tab.querySelector<HTMLElement>(':scope > div');
    if (!input || !title || !panel) return [];
    if (input.checked) chosen = index;
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', 'tab');
    button.id = `${input.id}tab`;
    panel.id = `${input.id}panel`;
    panel.setAttribute('role', 'tabpanel');
    panel.dataset.name = title.textContent;
    panel.setAttribute('aria-labelledby', button.id);
    button.setAttribute('aria-controls', panel.id);
    button.append(...(title.querySelector('label') ?? title).childNodes);
    button.addEventListener('click', () => {
      choose(set, index);
    });
    panel.addEventListener('beforematch', () => {
      show(set, index);
    });
    input.remove();
    title.remove();
    list.append(button);
    return [{button, panel}];
  });
  list.addEventListener('keydown', (event) => {
    const at = tabs.findIndex(({button}) => button === document.activeElement);
    const to = target(event, at, tabs.length);
    if (at < 0 || to === null) return;
    event.preventDefault();
    event.stopPropagation();
    choose(set, to);
    tabs[to]?.button.focus();
  });
  sets.set(set, tabs);
  set.prepend(list);
  set.setAttribute('data-live', '');
  show(set, chosen);
}

/** Which tab a key leads to; null for a key that is none of theirs. */
function target(event: KeyboardEvent, at: number, count: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const isRightToLeft =
    event.currentTarget instanceof Element &&
    getComputedStyle(event.currentTarget).direction === 'rtl';
  const step = isRightToLeft ? -1 : 1;
  const places: Record<string, number> = {
    ArrowRight: (at + step + count) % count,
    ArrowLeft: (at - step + count) % count,
    Home: 0,
    End: count - 1,
  };
  return places[event.key] ?? null;
}

function show(set: Element, chosen: number): void {
  for (const [index, {button, panel}] of (sets.get(set) ?? []).entries()) {
    const isChosen = index === chosen;
    button.setAttribute('aria-selected', String(isChosen));
    button.tabIndex = isChosen ? 0 : -1;
    // Found in the page, and shown then, by browsers that can.
    if (isChosen) panel.removeAttribute('hidden');
    else panel.setAttribute('hidden', 'until-found');
  }
}

/** Show a tab, and in sets that are linked those of the same name; what was pressed keeps its place. */
function choose(set: Element, chosen: number): void {
  const {top} = set.getBoundingClientRect();
  show(set, chosen);
  const name = sets.get(set)?.[chosen]?.panel.dataset.name;
  if (set.matches('[data-tab-set="linked"]')) {
    for (const [other, tabs] of sets) {
      if (other === set || !other.matches('[data-tab-set="linked"]')) continue;
      const same = tabs.findIndex(({panel}) => panel.dataset.name === name);
      if (same >= 0) show(other, same);
    }
  }
  scrollBy(0, set.getBoundingClientRect().top - top);
}

/** What the address leads to may be in a tab that is not shown. */
function showTarget(): void {
  const found = document.getElementById(decoded(location.hash.slice(1)));
  let changed = false;
  for (let panel = panelOf(found); panel; panel = panelOf(panel.parentElement)) {
    const set = panel.closest('[data-tab-set]');
    const tabs = set && sets.get(set);
    if (!tabs || !panel.hasAttribute('hidden')) continue;
    show(
      set,
      tabs.findIndex((tab) => tab.panel === panel),
    );
    changed = true;
  }
  if (changed) found?.scrollIntoView();
}

function panelOf(element: Element | null): Element | null {
  return element?.closest('[role="tabpanel"]') ?? null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

addEventListener('hashchange', showTarget);
makeAllLive();
