import type {ClientModule} from '@docusaurus/types';
import {markQuestion, unmark} from '@site/src/search/mark-words';

/* Words that a search found are marked where its hit leads: `?find=state+lock#id`. */
function toId(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    const words = new URLSearchParams(location.search).get('find');
    if (words === null) {
      unmark();
      return;
    }

    if (
      previousLocation?.pathname === location.pathname &&
      previousLocation.search === location.search &&
      previousLocation.hash === location.hash
    ) {
      return;
    }

    const id = toId(location.hash);
    // Who came by the keyboard goes on from the question.
    if (previousLocation) {
      const question = document.getElementById(id)?.closest('details');
      question?.querySelector('summary')?.focus({preventScroll: true});
    }

    void markQuestion(id, words.split(' ').filter(Boolean));
  },
};

export default module;
