import type {SearchRecord} from '../../../plugins/outputs/search/record.ts';

/** A search engine that is measured: what a host would serve for it, and how a page asks it. */
export interface Contender {
  /** For `--engines`. */
  name: string;
  label: string;
  /** Whether the goals hold for it at a size; peers have none. */
  isOurs: (size: number) => boolean;
  /** Whether its results come with answers or excerpts, as readers see them. */
  showsTexts: boolean;
  /** Module that tells a page how to ask, as a file beside the list of engines. */
  page: string;
  /** Writes all that the page fetches, index and scripts, into a folder. */
  build: (records: readonly SearchRecord[], dir: string) => Promise<void>;
}
