/* The page /practice/, put into its finished document when its script is there (plugins/theme/client/practice-page.ts). */
import {createRoot} from 'react-dom/client';
import {loadBank} from './data';
import Practice from './page/Practice';
import {openStore} from './store';

/** @throws {Error} When the questions cannot be fetched. */
export async function mountPractice(place: Element): Promise<void> {
  const [bank, store, {schedule}] = await Promise.all([
    loadBank(),
    openStore(),
    // As the store does, so that it is one file.
    import(/* webpackChunkName: "schedule" */ './store/schedule'),
  ]);
  const known = await store.get(bank.questions);
  place.replaceChildren();
  createRoot(place).render(
    <Practice bank={bank} store={store} schedule={schedule} known={known} />,
  );
}
