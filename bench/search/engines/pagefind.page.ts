import {expose} from './harness.ts';

interface Pagefind {
  init: () => Promise<void>;
  search: (query: string) => Promise<{results: {data: () => Promise<Fragment>}[]}>;
}

interface Fragment {
  meta: {id: string; title: string};
  excerpt: string;
}

expose(async () => {
  // An address of the host and no module that the bundler could take in.
  const address: string = new URL('/pagefind/pagefind.js', location.href).href;
  const {init, search} = (await import(address)) as Pagefind;
  await init();
  return {
    async search(query) {
      const {results} = await search(query);
      const shown = await Promise.all(results.slice(0, 10).map(({data}) => data()));
      return shown.map(({meta: {id, title}, excerpt}) => ({id, title, text: excerpt}));
    },
  };
});
