import './smooth-opening.css';
import {translate} from '@docusaurus/Translate';
import ways from '@generated/question-bank/default/contribute.json';
import {afterPaint} from './after-paint';
import {footParts} from './foot-parts';
import {isShown} from './keep-place';
import {nextPage} from './next-page';
import {onPress} from './press';
import {keepTitle} from './reading';
import {hasShareSheet} from './share';
import {openSmoothly} from './smooth-opening';
import styles from './question-foot.module.css';

/*
 * The end of an opened question, around its link (plugins/theme/components/ShareLink): grades it, closes it, and
 * leads to its neighbours as the keys do (question-keys.ts). Fetched when the first one is come near; its place is kept until then.
 */

openSmoothly();

/**
 * Say what a question's link does here, and put the others around it: not while it is pressed, as a browser makes no
 * click of a press whose beginning has gone.
 */
export function furnish(link: Element): void {
  if (link.matches(':active')) {
    afterPaint(() => {
      furnish(link);
    });
    return;
  }
  const words = hasShareSheet()
    ? translate({id: 'share.share', message: 'Share this question'})
    : translate({id: 'share.copy', message: 'Copy link to this question'});
  link.setAttribute('title', words);
  link.textContent = words;
  // Not on a page outside the bank: nobody would practise it.
  if (!link.getAttribute('href')?.startsWith('#')) {
    import(/* webpackChunkName: "marks" */ '../practice/grade-row').then(
      ({addGrades}) => {
        addGrades(link);
      },
      () => undefined,
    );
    for (const add of footParts) add(link);
  }
  const close = button('close', translate({id: 'question.close', message: 'Close'}));
  close.setAttribute(
    'aria-label',
    translate({id: 'question.close.label', message: 'Close this question'}),
  );
  link.after(close);
  const others = ways.improve || ways.report !== null ? [waysButton()] : [];
  close.after(...others);
  const question = link.closest('.question');
  // A question inside an answer is a part of that answer.
  if (!question || question.parentElement?.closest('.question')) return;
  keepTitle(question);
  const previous = button('previous', '');
  previous.setAttribute(
    'aria-label',
    translate({id: 'question.previous', message: 'Previous question'}),
  );
  (others[0] ?? close).after(
    previous,
    button('next', translate({id: 'question.next', message: 'Next question'})),
  );
  // When it is known what is shown: asking at once would cost the reader's tap.
  nameStepsSoon();
}

let isNaming = false;

/** Once for all that are furnished meanwhile. */
function nameStepsSoon(): void {
  if (isNaming) return;
  isNaming = true;
  afterPaint(() => {
    isNaming = false;
    nameSteps();
  });
}

/** The last question leads to the next page, and says so. What would lead nowhere is not there. */
function nameSteps(): void {
  const all = [...document.querySelectorAll('.question:not(.question .question)')];
  const {level, show} = document.documentElement.dataset;
  // What a filter leaves is only known once it is laid out, which takes long.
  const isFiltered = level !== undefined || show !== undefined;
  const isOnPage = isFiltered ? isShown : (row: Element) => !row.closest('[hidden]');
  const first = all.find(isOnPage);
  const last = all.findLast(isOnPage);
  const page = nextPage();
  const buttons = (name: string) =>
    document.querySelectorAll<HTMLElement>(`[data-press="${name}-question"]`);
  for (const step of buttons('previous')) step.hidden = step.closest('.question') === first;
  for (const step of buttons('next')) {
    const isLast = step.closest('.question') === last;
    step.hidden = isLast && !page;
    step.textContent = isLast
      ? translate(
          {id: 'question.nextPage', message: 'Next: {page}'},
          {page: page?.lastChild?.textContent ?? ''},
        )
      : translate({id: 'question.next', message: 'Next question'});
  }
}

new MutationObserver(nameStepsSoon).observe(document.documentElement, {
  attributeFilter: ['data-level', 'data-show'],
});

function waysButton(): HTMLElement {
  const more = button('contribute', '⋯');
  more.setAttribute('aria-expanded', 'false');
  more.setAttribute(
    'aria-label',
    translate({id: 'contribute.label', message: 'Improve or report this question'}),
  );
  return more;
}

function button(name: 'close' | 'previous' | 'next' | 'contribute', words: string): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = [styles.button, styles[name]].filter(Boolean).join(' ');
  element.dataset.press = `${name}-question`;
  element.textContent = words;
  return element;
}

/**
 * What is below a question stays where it is when that closes: not all browsers hold a page's place
 * by themselves.
 */
function close(question: Element): void {
  const details = question.querySelector('details');
  if (!details) return;
  const end = question.getBoundingClientRect().bottom;
  delete details.dataset.smooth;
  details.open = false;
  scrollBy({top: question.getBoundingClientRect().bottom - end, behavior: 'instant'});
  details.querySelector('summary')?.focus({preventScroll: true});
}

onPress('contribute-question', (element) => {
  // Without network there is nothing to be sent either.
  import('./contribute').then(
    ({toggleWays}) => toggleWays(element),
    () => undefined,
  );
});

onPress('close-question', (element) => {
  const question = element.closest('.question');
  if (question) close(question);
});
