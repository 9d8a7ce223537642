import type {LevelCounts} from '../../language/questions/difficulty.ts';

/** What one preview image shows. Everything in it shapes the picture. */
export interface Preview {
  siteTitle: string;
  /** The site's logo: SVG text with a `viewBox`. */
  logo: string;
  colors: PreviewColors;
  /** The topic's name; empty on pages that belong to none. */
  topic: string;
  title: string;
  counts: LevelCounts;
  /** All levels in order, by their names in the site's language; `none` is the last. */
  levels: readonly PreviewLevel[];
}

/** The site's colours in its light look. */
export interface PreviewColors {
  background: string;
  ink: string;
  accent: string;
}

/** A level as a picture shows it. */
export interface PreviewLevel {
  id: string;
  name: string;
  ink: string;
  bar: string;
}

/** A preview and the file it is written to. */
export interface Picture {
  /** Path below the build folder, with `/`. */
  file: string;
  preview: Preview;
}
