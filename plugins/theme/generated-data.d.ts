declare module '@generated/question-bank/default/home.json' {
  const home: import('../bank/types').Home;
  export default home;
}

declare module '@generated/question-bank/default/topics.json' {
  const topics: import('../bank/types').MenuTopic[];
  export default topics;
}

declare module '@generated/question-bank/default/exports.json' {
  const files: import('../outputs/exports/output').OfferedFiles;
  export default files;
}

declare module '@generated/question-bank/default/comments.json' {
  /** With the site's own address. */
  const comments: (Required<import('../types/bank.d.ts').Comments> & {url: string}) | null;
  export default comments;
}

declare module '@generated/question-bank/default/contribute.json' {
  const ways: import('../bank/repository-hosts').WaysToContribute;
  export default ways;
}

declare module '@generated/question-bank/default/levels.json' {
  /** Names by id, easiest first; `none` is the last. */
  const names: Readonly<Record<string, string>>;
  export default names;
}

declare module '@generated/question-bank/default/previews.json' {
  /** Of the pictures of pages, in pixels. */
  const size: import('../outputs/previews').PictureSize;
  export default size;
}

/** The address of a font, as the bundler names it. */
declare module '*.woff2' {
  const address: string;
  export default address;
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
  const routes: import('../site/internals/literal-route').Route[];
  export default routes;
}

declare module '@generated/islands/default/rendered' {
  const islands: Readonly<Partial<Record<string, import('react').ComponentType<object>>>>;
  export default islands;
}

declare module '@generated/islands/default/loaded' {
  type Component = import('react').ComponentType<object>;
  type Hydrate = typeof import('./islands/hydrate').default;
  const islands: Readonly<
    Partial<Record<string, () => Promise<[{default: Component}, {default: Hydrate}]>>>
  >;
  export default islands;
}
