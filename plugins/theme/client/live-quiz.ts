import {translate} from '@docusaurus/Translate';
import {shuffle} from '../../language/questions/shuffle';
import {announce} from './announce';

/*
 * Quizzes that are answered: each choice gets a radio button, or a checkbox where several are right, and below
 * them "Check". Only pages with quizzes fetch it; without it the answer is behind a `<details>`.
 */

const selector = '[data-quiz]';
/** What is asked may have lists and blocks that open too. */
const choicesOf = ':scope > [data-quiz-choices]';

/** Make all quizzes of the page live that are not yet. */
export function makeAllLive(): void {
  for (const quiz of document.querySelectorAll(`${selector}:not([data-live])`)) makeLive(quiz);
}

function makeLive(quiz: Element): void {
  const list = quiz.querySelector(choicesOf);
  const answer = answerOf(quiz);
  if (!list || !answer) return;
  quiz.setAttribute('data-live', '');
  const choices = [...list.children];
  const isOne = choices.filter(isRight).length === 1;
  for (const choice of choices) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = isOne ? 'radio' : 'checkbox';
    input.name = quiz.id;
    label.append(input, ...choice.childNodes);
    choice.append(label);
  }

  // What a reader sees already stays in its order.
  if (list.getBoundingClientRect().top > innerHeight) {
    list.append(...shuffle(choices, visitSeed() + quiz.id));
  }

  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.check();
  button.addEventListener('click', () => {
    if (quiz.getAttribute('data-live') === '') check(quiz, button);
    else tryAgain(quiz, button);
  });
  list.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return;
    if (!(event.target instanceof HTMLInputElement)) return;
    // The button gets the focus, and would be pressed once more.
    event.preventDefault();
    check(quiz, button);
  });
  list.addEventListener('change', () => {
    withoutNote(quiz);
  });
  answer.before(button);
}

const words = {
  check: () => translate({id: 'quiz.check', message: 'Check'}),
  again: () => translate({id: 'quiz.again', message: 'Try again'}),
};

/** What a choice turns out to be: its sign, and the word for those who do not see it. */
const marks = {
  right: () => `✓ ${translate({id: 'quiz.mark.right', message: 'Right'})}`,
  wrong: () => `✕ ${translate({id: 'quiz.mark.wrong', message: 'Wrong'})}`,
  missed: () => `✓ ${translate({id: 'quiz.mark.missed', message: 'Right, not chosen'})}`,
};

function isRight(choice: Element): boolean {
  return choice.hasAttribute('data-right');
}

function answerOf(quiz: Element): HTMLDetailsElement | null {
  return quiz.querySelector(':scope > [data-quiz-answer]');
}

function inputsOf(quiz: Element): HTMLInputElement[] {
  return [...quiz.querySelectorAll<HTMLInputElement>(`${choicesOf} > li > label > input`)];
}

function check(quiz: Element, button: HTMLElement): void {
  const inputs = inputsOf(quiz);
  if (!inputs.some(({checked}) => checked)) {
    withoutNote(quiz);
    const note = document.createElement('p');
    note.dataset.quizChoose = '';
    note.textContent = translate({id: 'quiz.choose', message: 'Choose an answer first'});
    button.after(note);
    announce(note.textContent);
    inputs[0]?.focus();
    return;
  }

  // What is disabled cannot have the focus.
  button.focus({preventScroll: true});
  let isAllRight = true;
  for (const input of inputs) {
    const choice = input.closest('li');
    input.disabled = true;
    if (!choice || (!input.checked && !isRight(choice))) continue;
    const mark = !isRight(choice) ? 'wrong' : input.checked ? 'right' : 'missed';
    isAllRight &&= mark === 'right';
    choice.dataset.mark = mark;
    const note = document.createElement('span');
    note.dataset.quizMark = '';
    note.textContent = marks[mark]();
    choice.querySelector('label')?.append(note);
  }

  quiz.setAttribute('data-live', isAllRight ? 'right' : 'wrong');
  button.textContent = words.again();
  const answer = answerOf(quiz);
  if (answer) answer.open = true;
  const verdict = isAllRight
    ? translate({id: 'quiz.right.verdict', message: 'Right.'})
    : translate({id: 'quiz.wrong.verdict', message: 'Not right.'});
  const score = document.createElement('p');
  score.dataset.quizScore = '';
  score.textContent = `${verdict} ${scoreOfPage()}`;
  button.after(score);
  announce(score.textContent);
}

/** Take away that something has to be chosen first. */
function withoutNote(quiz: Element): void {
  quiz.querySelector('[data-quiz-choose]')?.remove();
}

function scoreOfPage(): string {
  const count = (state: string) =>
    document.querySelectorAll(`${selector}[data-live="${state}"]`).length;
  const right = count('right');
  const answered = right + count('wrong');
  const left = document.querySelectorAll(selector).length - answered;
  return left === 0
    ? translate({id: 'quiz.score', message: '{right} of {answered} right'}, {right, answered})
    : translate(
        {id: 'quiz.score.left', message: '{right} of {answered} right, {left} to go'},
        {right, answered, left},
      );
}

function tryAgain(quiz: Element, button: Element): void {
  quiz.setAttribute('data-live', '');
  for (const input of inputsOf(quiz)) {
    input.disabled = false;
    input.checked = false;
    input.closest('li')?.removeAttribute('data-mark');
  }

  quiz.querySelectorAll('[data-quiz-mark], [data-quiz-score]').forEach((element) => {
    element.remove();
  });
  const answer = answerOf(quiz);
  if (answer) answer.open = false;
  button.textContent = words.check();
  inputsOf(quiz)[0]?.focus();
}

/** One for a visit, so that a page that is opened again has the order that it had. */
function visitSeed(): string {
  const name = 'viva.quiz.seed';
  try {
    const seed = sessionStorage.getItem(name) ?? String(Math.random());
    sessionStorage.setItem(name, seed);
    return seed;
  } catch {
    // No storage: what is left is the order of this page.
    return String(performance.timeOrigin);
  }
}

makeAllLive();
