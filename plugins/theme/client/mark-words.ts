import type {ClientModule} from '@docusaurus/types';

/*
 * Words that a search found are marked where its hit leads: `?find=state+lock#id`. Who
 * does not come from a search fetches nothing of it.
 */
function toId(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return '';
  }
}

/** The last page that was marked, so that the router (in development) can change it. */
let unmark: (() => void) | undefined;

async function mark(id: string, words: readonly string[]): Promise<void> {
  const [marks, bar] = await Promise.all([import('../search/mark-words'), import('./found-words')]);
  unmark = marks.unmark;
  bar.showFoundWords();
  await marks.markQuestion(id, words);
}

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    const words = new URLSearchParams(location.search).get('find');
    if (words === null) {
      unmark?.();
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
    // Offline, or the site was built anew: the question is open, unmarked.
    mark(id, words.split(' ').filter(Boolean)).catch(() => undefined);
  },
};

export default module;
