import {translate} from '@docusaurus/Translate';
import {formatCount} from '../client/format-count';
import type {PracticeData} from '../../outputs/practice/types';
import {bankQuestions} from './bank-questions';
import type {PageQuestion} from './page-questions';
import {due} from './session/standing';
import {openStore, type Progress} from './store';
import styles from './how-far.module.css';

/* How many of the questions the reader had: of a page at its beginning, of topics and pages on their rows. */

const isHad = (record: Progress | undefined) => record?.reviews.at(-1)?.grade === 'had';

function words(had: number, total: number): string {
  return translate(
    {id: 'progress.had', message: '{had} of {total} had'},
    {had: formatCount(had), total: formatCount(total)},
  );
}

export function showHowFar(
  questions: readonly PageQuestion[],
  records: ReadonlyMap<string, Progress>,
): void {
  const rows = document.querySelectorAll<HTMLElement>('[data-pages] > li');
  if (rows.length > 0) void onRows(rows);
  if (questions.length === 0) return;
  let about = document.querySelector('[data-tools]')?.previousElementSibling;
  // What is between is for search engines.
  while (about && !about.querySelector('p')) about = about.previousElementSibling;
  const facts = about?.querySelector('p');
  const count = facts?.firstChild;
  // In the place of "12 questions", which is as long.
  if (count?.nodeType !== Node.TEXT_NODE) return;
  const had = questions.filter(({id}) => isHad(records.get(id))).length;
  if (!facts) return;
  facts.dataset.all ??= count.nodeValue ?? '';
  count.nodeValue = had > 0 ? words(had, questions.length) : facts.dataset.all;
}

/** A line along the row's lower edge. */
async function onRows(rows: Iterable<HTMLElement>): Promise<void> {
  const [store, bank] = await Promise.all([openStore(), bankQuestions()]);
  if (!bank) return;
  const records = await store.all();
  sayDue(bank, records);
  const counts = countByPath(bank, records);
  for (const row of rows) {
    const path = row.querySelector('a')?.pathname.replace(/\/?$/, '/') ?? '';
    const {had, total} = counts.get(path) ?? {had: 0, total: 0};
    row.querySelector(`.${String(styles.line)}`)?.remove();
    if (had === 0) continue;
    const line = document.createElement('span');
    line.className = styles.line ?? '';
    line.style.setProperty('--part', String(had / total));
    const said = document.createElement('span');
    said.className = 'visually-hidden';
    said.textContent = words(had, total);
    line.append(said);
    row.append(line);
  }
}

/** On the way to practising, of all or of a topic: as wide as it was, so that nothing moves. */
function sayDue(bank: PracticeData, records: ReadonlyMap<string, Progress>): void {
  const now = Date.now();
  for (const way of document.querySelectorAll<HTMLAnchorElement>(
    '[data-tools] > a[href*="/practice/?"]',
  )) {
    const topic = new URL(way.href).searchParams.get('topic');
    const count = bank.questions.filter(([id, , index, , aliases = []]) => {
      const known = [id, ...aliases].find((one) => records.has(one)) ?? id;
      return (
        (topic === null || bank.topics[bank.pages[index]?.topic ?? -1]?.name === topic) &&
        due(records.get(known)?.card ?? null, now)
      );
    }).length;
    if (count === 0 && way.dataset.all === undefined) continue;
    way.dataset.all ??= way.textContent;
    way.style.minWidth = `${way.offsetWidth}px`;
    way.textContent =
      count > 0
        ? translate(
            {id: 'progress.due', message: 'Practise: {count} due'},
            {count: formatCount(count)},
          )
        : way.dataset.all;
  }
}

/** By the paths of pages and of topics. */
export function countByPath(
  bank: PracticeData,
  records: ReadonlyMap<string, Progress>,
): ReadonlyMap<string, {had: number; total: number}> {
  const counts = new Map<string, {had: number; total: number}>();
  const add = (path: string | undefined, had: boolean) => {
    if (path === undefined) return;
    const count = counts.get(path) ?? {had: 0, total: 0};
    counts.set(path, {had: count.had + (had ? 1 : 0), total: count.total + 1});
  };
  for (const [id, , index, , aliases = []] of bank.questions) {
    const page = bank.pages[index];
    const had = [id, ...aliases].some((one) => isHad(records.get(one)));
    add(page?.path, had);
    add(page && bank.topics[page.topic]?.path, had);
  }
  return counts;
}
