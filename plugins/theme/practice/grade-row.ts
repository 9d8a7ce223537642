import {translate} from '@docusaurus/Translate';
import {announce} from '../client/announce';
import {answerHashes} from './bank-questions';
import {showMarks} from './marks';
import {showNotice, showProblems} from './notice';
import {questionOf} from './page-questions';
import {openStore, type Given, type Grade} from './store';
import {notKept, notTaken, notUndone} from './store/words';
import {gradeName, grades, when} from './words';
import styles from './grade-row.module.css';

/*
 * The end of an opened question: how it went, and whether it is wanted again. Another press is another
 * mind: it takes the place of the one before. What was graded on an earlier visit is on the question's row
 * (marks.ts), and here is a new answer.
 */

/** What was pressed on this page. */
interface Pressed extends Given {
  readonly grade: Grade;
}

class GradeRow {
  readonly element = document.createElement('div');
  readonly #question: {id: string; aliases: readonly string[]};
  readonly #buttons: ReadonlyMap<Grade, HTMLButtonElement>;
  readonly #save: HTMLButtonElement;
  readonly #undo: HTMLButtonElement;
  #given: Pressed | undefined;
  /** One press after the other. */
  #last: Promise<void> = Promise.resolve();

  constructor(question: {id: string; aliases: readonly string[]}) {
    this.#question = question;
    this.element.className = styles.grades ?? '';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute(
      'aria-label',
      translate({id: 'grade.label', message: 'How did your answer go?'}),
    );
    this.#buttons = new Map(
      grades.map((grade) => [
        grade,
        this.#button(styles.grade, gradeName(grade), () => this.#press(grade)),
      ]),
    );
    this.#save = this.#button(
      styles.save,
      translate({id: 'grade.save', message: 'Save this question'}),
      () => this.#toggleSaved(),
    );
    this.#undo = this.#button(styles.undo, translate({id: 'grade.undo', message: 'Undo'}), () =>
      this.#takeBack(),
    );
    this.element.append(...this.#buttons.values(), this.#save);
    this.#draw(false);
  }

  /** Show whether it is saved, which may be so since an earlier visit or in another tab. */
  async follow(): Promise<void> {
    const store = await openStore();
    const read = async () => {
      const found = await store.get([this.#question]);
      this.#draw(found.get(this.#question.id)?.isSaved ?? false);
      showProblems(store);
    };
    store.subscribe((id) => {
      if (id === '' || id === this.#question.id) void read();
    });
    await read();
  }

  #button(name: string | undefined, words: string, act: () => Promise<void>): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = name ?? '';
    if (name === styles.save) button.setAttribute('aria-label', words);
    else button.textContent = words;
    button.addEventListener('click', () => {
      this.#last = this.#last.then(act).catch(() => {
        showNotice(notTaken());
      });
    });
    return button;
  }

  async #press(grade: Grade): Promise<void> {
    if (this.#given?.grade === grade) {
      await this.#takeBack();
      return;
    }
    const store = await openStore();
    await this.#restore();
    const question = {...this.#question, answer: await this.#hash()};
    const given = await store.grade(question, grade);
    const {after} = given;
    this.#given = {...given, grade};
    this.#draw(after.isSaved);
    const next = after.card ? when(after.card.due - Date.now()) : '';
    const said = translate(
      {id: 'grade.said', message: '{grade}: again {when}'},
      {grade: gradeName(grade), when: next},
    );
    await this.#afterChange(said, store.isKept);
  }

  /** A slow network keeps nobody waiting: without the hash, nothing is said when the answer changes. */
  async #hash(): Promise<string> {
    const late = new Promise<undefined>((resolve) => {
      setTimeout(resolve, 1000);
    });
    const hashes = await Promise.race([answerHashes(), late]);
    return hashes?.get(this.#question.id) ?? '';
  }

  async #takeBack(): Promise<void> {
    const grade = this.#given?.grade;
    const isBack = await this.#restore();
    if (grade) this.#buttons.get(grade)?.focus({preventScroll: true});
    if (isBack) announce(translate({id: 'grade.undone', message: 'Taken back'}));
    else showNotice(notUndone());
  }

  /** @returns Whether nothing of it is left. */
  async #restore(): Promise<boolean> {
    const given = this.#given;
    if (!given) return true;
    const store = await openStore();
    this.#given = undefined;
    return store.undo(given);
  }

  async #toggleSaved(): Promise<void> {
    const store = await openStore();
    const isSaved = this.#save.getAttribute('aria-pressed') !== 'true';
    await store.save({...this.#question, answer: ''}, isSaved);
    const said = isSaved
      ? translate({id: 'grade.saved', message: 'Question saved'})
      : translate({id: 'grade.unsaved', message: 'Question no longer saved'});
    await this.#afterChange(said, store.isKept);
  }

  /** @param said - What became of the press. */
  async #afterChange(said: string, isKept: boolean): Promise<void> {
    const isNews = !isKept && !document.querySelector('[data-not-kept]');
    announce(isNews ? `${said}. ${notKept()}` : said);
    if (isNews) {
      const note = document.createElement('p');
      note.className = styles.note ?? '';
      note.dataset.notKept = '';
      note.textContent = notKept();
      this.element.after(note);
    }
    await showMarks();
  }

  #draw(isSaved: boolean): void {
    for (const [grade, button] of this.#buttons) {
      const isGiven = this.#given?.grade === grade;
      button.setAttribute('aria-pressed', String(isGiven));
      button.querySelector('small')?.remove();
      const card = this.#given?.after.card;
      if (!isGiven || !card) continue;
      const next = document.createElement('small');
      next.textContent = when(card.due - Date.now());
      button.append(next);
    }
    this.#save.setAttribute('aria-pressed', String(isSaved));
    if (!this.#given) this.#undo.remove();
    else this.element.parentElement?.append(this.#undo);
  }
}

/** @param link - Of the question, at its end (plugins/theme/components/ShareLink). */
export function addGrades(link: Element): void {
  const question = questionOf(link);
  if (!question) return;
  const row = new GradeRow(question);
  link.before(row.element);
  void row.follow();
}
