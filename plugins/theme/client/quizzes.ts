import type {ClientModule} from '@docusaurus/types';

/* The quizzes of a page (plugins/theme/components/Quiz): what makes them live is fetched when one comes near. */

const module: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (previousLocation?.pathname === location.pathname) return;
    const near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({isIntersecting}) => isIntersecting)) return;
        near.disconnect();
        // Without network they stay what they are without script.
        import(/* webpackChunkName: "quiz" */ './live-quiz').then(
          ({start}) => {
            start();
          },
          () => undefined,
        );
      },
      {rootMargin: '300px'},
    );
    document.querySelectorAll('[data-quiz]').forEach((quiz) => {
      near.observe(quiz);
    });
  },
};

export default module;
