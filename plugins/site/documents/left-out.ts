import type {LoadContext} from '@docusaurus/types';

/** What finished documents do not show, and what to do about it. */
interface LeftOut {
  isAskedFor: (config: LoadContext['siteConfig']) => boolean;
  message: string;
}

const hasTheme =
  (name: string) =>
  ({themes}: LoadContext['siteConfig']): boolean =>
    themes.some((theme) => [theme].flat()[0] === name);

const leftOut: readonly LeftOut[] = [
  {
    isAskedFor: hasTheme('@docusaurus/theme-live-codeblock'),
    message:
      "Found the theme @docusaurus/theme-live-codeblock with `pages: 'documents'`: its `live` blocks are shown as code, as running them needs script that the policy of pages refuses. Write what has to run as an island (src/islands), or set `pages: 'app'`.",
  },
];

/** What a site's configuration asks for and its documents do not show, in words for its author. */
export function leftOutOfDocuments(config: LoadContext['siteConfig']): string[] {
  return leftOut.filter(({isAskedFor}) => isAskedFor(config)).map(({message}) => message);
}
