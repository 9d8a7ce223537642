import type {AnchorStyle} from '../convert/slugs.ts';
import type {Languages} from './languages.ts';

/** A bank as it lies in another tool's folder. Nothing of it is ever written to. */
export interface Source {
  kind: 'mkdocs' | 'folder' | 'page';
  /** Absolute real path: nothing outside of it is read. */
  root: string;
  /** Absolute real path of the folder with the pages. */
  docsDir: string;
  /** Pages below `docsDir`, with `/`, in the order of their names. */
  pages: readonly string[];
  site: SiteFacts;
  /** The menu; null when the folders are the menu. */
  nav: readonly NavItem[] | null;
  /** What files in folders say of them, by the path of the folder; for those without a menu. */
  categories: ReadonlyMap<string, Category>;
  /** Whether `a.md` was at `/a/`, rather than at `/a.html`; null for sources that were no site. */
  directoryUrls: boolean | null;
  /** Old addresses by the address or file that they lead to, both as the configuration has them. */
  redirects: ReadonlyMap<string, string>;
  /** What `{{ name }}` stands for; null when the source has no macros. */
  variables: Readonly<Record<string, unknown>> | null;
  /** Whether `[[name]]` is a link to the page of that name. */
  wikiLinks: boolean;
  /** What `pymdownx.snippets` put behind each page. */
  appended: readonly string[];
  /** Absolute paths of folders in which pages find the files that they include, the first of them first. */
  includeDirs: readonly string[];
  /** How headings had their anchors. */
  anchors: AnchorStyle;
  /** Why a page was not part of the old site; null for one that was. */
  leftOut: (page: string) => string | null;
  /** Null for a site of one language. */
  languages: Languages | null;
  notes: readonly Note[];
}

/** What the old site said of itself. */
export interface SiteFacts {
  name: string | null;
  description: string | null;
  /** BCP 47. */
  language: string | null;
  /** Such as `https://example.org`, without a slash at its end. */
  origin: string | null;
  /** Path of the site, with a slash at both ends. */
  basePath: string;
  repository: string | null;
  /** What the path of a page below the docs folder is put behind, to edit it. */
  editBase: string | null;
  /** Absolute real path. */
  logo: string | null;
  favicon: string | null;
  /** Hexadecimal; null when the old site had the colours of its theme. */
  color: string | null;
}

/** What `_category_.json` says of its folder. */
export interface Category {
  label: string | null;
  position: number | null;
}

export type NavItem =
  | {kind: 'page'; title: string | null; path: string}
  | {kind: 'section'; title: string; items: readonly NavItem[]};

/** What was found and could not be taken along as it was, or was read in another way. */
export interface Note {
  kind: string;
  /** Below the source's root; empty for the source as a whole. */
  file: string;
  /** 1-based; 0 when there is none. */
  line: number;
  /** How what is meant begins, without signs of Markdown, where the place does not say it. */
  text?: string;
  message: string;
}
