import type {LevelCounts} from '../../language/questions/difficulty.ts';

/** What one preview image shows. Everything in it shapes the picture. */
export interface Preview {
  siteTitle: string;
  /** The site's logo: SVG text with a `viewBox`. */
  logo: string;
  /** The topic's name; empty on pages that belong to none. */
  topic: string;
  title: string;
  counts: LevelCounts;
  /** The levels' names in the site's language. */
  levelNames: Record<keyof LevelCounts, string>;
}

/** A preview and the file it is written to. */
export interface Picture {
  /** Path below the build folder, with `/`. */
  file: string;
  preview: Preview;
}
