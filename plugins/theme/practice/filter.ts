import {translate} from '@docusaurus/Translate';
import {announce} from '../client/announce';
import {forgetShown} from '../client/apply-view';
import {replaceEntry} from '../client/history';
import {keepPlace} from '../client/keep-place';
import {chosenFilter, filterName, type Choice} from './filter-choices';
import {questionsIn} from './page-questions';
import {isOf} from './session/standing';
import {openStore} from './store';
import styles from './filter.module.css';

/*
 * Which questions are shown, by what the reader has practised. As the filter by level does (page-tools.ts)
 * it hides by a style, is in the address, and goes along with links; both together show what is in both.
 */

/** Choose one, or none. */
export async function chooseFilter(choice: Choice | null): Promise<void> {
  const {pathname, search, hash} = window.location;
  replaceEntry(window.history.state, pathname + withChoice(search, choice) + hash);
  forgetShown();
  await showFilter(choice);
}

/** Show what the address asks for. A question that is graded now stays where it is until the filter is chosen anew. */
export async function showFilter(choice = chosenFilter()): Promise<void> {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-pages] a')) {
    const url = new URL(link.href);
    link.href = url.pathname + withChoice(url.search, choice) + url.hash;
  }
  const {dataset} = document.documentElement;
  if (choice === (dataset.show ?? null)) return;
  const questions = questionsIn(document);
  const records = await (await openStore()).get(questions);
  keepPlace(() => {
    if (choice === null) delete dataset.show;
    else dataset.show = choice;
    for (const {element, id} of questions) {
      element.toggleAttribute('data-left-out', choice !== null && !isOf[choice](records.get(id)));
    }
    // With a question inside its answer it is there, and a section with one of its own.
    for (const place of document.querySelectorAll<HTMLElement>('.question, .question-section')) {
      const own = [...place.querySelectorAll('.question')];
      const some = own.some((one) => !one.hasAttribute('data-left-out'));
      if (place.matches('.question') && some) place.removeAttribute('data-left-out');
      if (!place.matches('.question'))
        place.toggleAttribute('data-left-out', own.length > 0 && !some);
    }
    drawLine(choice, questions.length);
  });
}

function withChoice(search: string, choice: Choice | null): string {
  const query = new URLSearchParams(search);
  if (choice === null) query.delete('show');
  else query.set('show', choice);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

let watched: MutationObserver | undefined;

/** What is shown, in words below the page's tools, and the way back. */
function drawLine(choice: Choice | null, total: number): void {
  document.querySelector('[data-filtered]')?.remove();
  watched?.disconnect();
  if (choice === null) {
    announce(translate({id: 'tools.shown.all', message: 'All questions are shown'}));
    return;
  }
  const line = document.createElement('p');
  line.className = styles.line ?? '';
  line.dataset.filtered = '';
  const words = document.createElement('span');
  const all = document.createElement('button');
  all.type = 'button';
  all.textContent = translate({id: 'filter.all', message: 'Show all'});
  all.addEventListener('click', () => {
    void chooseFilter(null);
    document.querySelector<HTMLElement>('[data-press="more"]')?.focus({preventScroll: true});
  });
  line.append(words, all);
  document.querySelector('[data-tools]')?.after(line);
  const count = () => {
    const {level} = document.documentElement.dataset;
    const ofLevel = level === undefined ? '' : `[data-level~="${level}"]`;
    const shown = document.querySelectorAll(`.question${ofLevel}:not([data-left-out])`).length;
    words.textContent = translate(
      {id: 'filter.shown', message: '{choice}: {shown} of {total} questions'},
      {choice: filterName(choice), shown, total},
    );
    announce(words.textContent);
  };
  count();
  watched = new MutationObserver(count);
  watched.observe(document.documentElement, {attributeFilter: ['data-level']});
}
