import type {ClientModule} from '@docusaurus/types';

/*
 * The quizzes of an app's pages: what makes them live is fetched where there are some. Documents with quizzes name
 * it themselves (plugins/site/documents/template.ts), and others have nothing of it.
 */
const module: ClientModule = {
  onRouteDidUpdate() {
    if (!document.querySelector('[data-quiz]')) return;
    // Without network they stay what they are without script.
    import('./live-quiz').then(
      ({makeAllLive}) => {
        makeAllLive();
      },
      () => undefined,
    );
  },
};

export default module;
