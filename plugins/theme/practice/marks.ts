import {whenIdle} from '../client/when-idle';
import {answerHashes} from './bank-questions';
import {showFilter} from './filter';
import {showHowFar} from './how-far';
import {showProblems} from './notice';
import {questionsIn, type PageQuestion} from './page-questions';
import {openStore, type Progress} from './store';
import {markWords} from './words';
import styles from './marks.module.css';

/*
 * What the reader has practised, on the page: a mark on each row, and how far they are. Fetched when there
 * are records; nothing that was painted moves.
 */

/** Answers as they are now; empty until they are wanted. */
let hashes: ReadonlyMap<string, string> = new Map();

let isFollowing = false;

export async function showMarks(): Promise<void> {
  const store = await openStore();
  if (!isFollowing) {
    isFollowing = true;
    store.subscribe(() => {
      void draw();
    });
  }
  await draw();
  await showFilter();
}

async function draw(): Promise<void> {
  const store = await openStore();
  const questions = questionsIn(document);
  const records = await store.get(questions);
  showProblems(store);
  drawMarks(questions, records);
  showHowFar(questions, records);
  if (hashes.size > 0 || ![...records.values()].some(({answer}) => answer !== '')) return;
  whenIdle(() => {
    void markChanged(questions, records);
  });
}

async function markChanged(...[questions, records]: Parameters<typeof drawMarks>): Promise<void> {
  hashes = await answerHashes();
  if (hashes.size > 0) drawMarks(questions, records);
}

function drawMarks(
  questions: readonly PageQuestion[],
  records: ReadonlyMap<string, Progress>,
): void {
  const now = Date.now();
  for (const {element, id} of questions) {
    const row = element.querySelector('summary');
    if (!row) continue;
    const last = row.lastElementChild;
    const present = last?.matches(`.${String(styles.mark)}`) ? (last as HTMLElement) : undefined;
    const record = records.get(id);
    if (!record || (record.reviews.length === 0 && !record.isSaved)) {
      present?.remove();
      continue;
    }
    const hash = hashes.get(id);
    const hasChanged = record.answer !== '' && hash !== undefined && record.answer !== hash;
    const mark = present ?? document.createElement('span');
    const words = markWords(record, hasChanged, now);
    if (mark.dataset.words === words) continue;
    mark.className = styles.mark ?? '';
    mark.dataset.words = words;
    mark.innerHTML = '';
    const grade = record.reviews.at(-1)?.grade;
    const signs = [grade, hasChanged && 'changed', record.isSaved && 'saved'].filter(Boolean);
    mark.append(
      ...signs.map((sign) => {
        const icon = document.createElement('i');
        icon.className = styles[String(sign)] ?? '';
        return icon;
      }),
    );
    const said = document.createElement('span');
    said.className = 'visually-hidden';
    said.textContent = words;
    mark.append(said);
    if (!present) row.append(mark);
  }
}
