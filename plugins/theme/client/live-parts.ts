import type {ClientModule} from '@docusaurus/types';

/*
 * Quizzes and tabs of an app's pages: what makes them live is fetched where there are some. Documents name it
 * themselves (plugins/site/documents/template.ts), and others have nothing of it.
 */
const parts = {
  '[data-quiz]': () => import('./live-quiz'),
  '[data-tab-set]': () => import('./live-tabs'),
};

const module: ClientModule = {
  onRouteDidUpdate() {
    for (const [selector, load] of Object.entries(parts)) {
      if (!document.querySelector(selector)) continue;
      // Without network they stay what they are without script.
      load().then(
        ({makeAllLive}) => {
          makeAllLive();
        },
        () => undefined,
      );
    }
  },
};

export default module;
