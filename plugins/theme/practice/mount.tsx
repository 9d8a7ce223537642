/*
 * The pages /practice/ and /practice/interview/, put into their finished documents when their script is there
 * (plugins/theme/client/practice-page.ts).
 */
import {createRoot} from 'react-dom/client';
import {loadBank} from './data';
import Practice from './page/Practice';
import {arrive} from './step';
import {openStore} from './store';

/** @throws {Error} When the questions, or what is for this page only, cannot be fetched. */
export async function mountPractice(place: HTMLElement): Promise<void> {
  const page = place.dataset.practice === 'interview' ? interview : practice;
  const drawn = await page();
  arrive();
  place.replaceChildren();
  createRoot(place).render(drawn);
}

/** As the store does, so that it is one file. */
const scheduling = () => import(/* webpackChunkName: "schedule" */ './store/schedule');

async function practice() {
  const [bank, store, {nextCard}] = await Promise.all([loadBank(), openStore(), scheduling()]);
  const known = await store.get(bank.questions);
  return <Practice bank={bank} store={store} nextCard={nextCard} known={known} />;
}

async function interview() {
  const [bank, store, {default: Interview}] = await Promise.all([
    loadBank(),
    openStore(),
    import(/* webpackChunkName: "interview" */ './interview/Interview'),
    // For the grades at its end, whatever has become of the network then.
    scheduling(),
  ]);
  return <Interview bank={bank} store={store} />;
}
