declare module '@generated/question-bank/default/home.json' {
  import type {Home} from '@site/plugins/question-bank/types';
  const home: Home;
  export default home;
}

declare module '@generated/question-bank/default/topics.json' {
  import type {Topic} from '@site/plugins/question-bank/types';
  const topics: Topic[];
  export default topics;
}

/** What the bundler adds: all modules of a folder whose path matches, loaded at once. */
interface ImportMeta {
  webpackContext: (
    folder: string,
    options: {regExp: RegExp; recursive?: boolean},
  ) => ((path: string) => unknown) & {keys: () => string[]};
}

declare module '@generated/client-modules' {
  const modules: unknown[];
  export default modules;
}

declare module '@generated/codeTranslations' {
  const translations: Readonly<Record<string, string | undefined>>;
  export default translations;
}

declare module '@generated/routes.js' {
  import type {Route} from '@site/plugins/question-bank/literal-route';
  const routes: Route[];
  export default routes;
}
