import type {LevelCounts} from '../../language/questions/difficulty.ts';

/** What every picture shows. Everything in it shapes the picture. */
interface Shared {
  siteTitle: string;
  /** The site's logo: SVG text with a `viewBox`. */
  logo: string;
  colors: PreviewColors;
  /** The topic's name; empty on pages that belong to none. */
  topic: string;
  title: string;
  /** All levels in order, by their names in the site's language; `none` is the last. */
  levels: readonly PreviewLevel[];
}

/** A page, a topic or the whole site, with how many questions of each level it has. */
export interface PagePreview extends Shared {
  counts: LevelCounts;
  /** In pixels; the usual if not said. */
  size?: PictureSize;
}

export interface PictureSize {
  width: number;
  height: number;
}

/** A question, as the interviewer asks it. */
export interface QuestionPreview extends Shared {
  /** Who asks: a word of the interface. */
  asks: string;
  /** Its level's id; null for a question without. */
  level: string | null;
  /** The thought to start with; empty for a question without. */
  hint: string;
}

export type Preview = PagePreview | QuestionPreview;

/** The site's colours in its light look. */
export interface PreviewColors {
  background: string;
  ink: string;
  accent: string;
  /** Behind a question: dark, whatever the look. */
  stage: string;
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
