import {createRequire} from 'node:module';
import type {Props} from '@docusaurus/types';

/*
 * Two steps of `docusaurus build` that no plugin is asked about: `clearPath`, which empties the folder of the build before
 * anything is written, and `executeSSG`, which renders all pages. Each is looked up in its module when its turn comes, so
 * that another can stand in for it. Where it is found elsewhere, builds are whole and take longer. Since Docusaurus 3.8.
 */

const require = createRequire(__filename);

/** What pages are rendered from. */
export interface Rendering {
  props: Props & {routesPaths: string[]; outDir: string};
  /** Absolute path of the main script of the folder with all that Node runs. */
  serverBundlePath: string;
  /** Absolute path of the list of what browsers get. */
  clientManifestPath: string;
}

/** What Docusaurus wants to know of a rendered page. */
export interface CollectedPage {
  metadata: {public: Record<string, unknown>; helmet?: unknown};
  links: string[];
  anchors: string[];
}

export interface Rendered {
  collectedData: Record<string, CollectedPage>;
}

type Render = (rendering: Rendering) => Promise<Rendered>;
type Clear = (path: string) => Promise<void>;

/** Stand in for the next rendering of pages; `render` is Docusaurus's own. */
export function aroundRendering(
  around: (rendering: Rendering, render: Render) => Promise<Rendered>,
) {
  standIn('@docusaurus/core/lib/ssg/ssgExecutor.js', 'executeSSG', around);
}

/**
 * Let the threads that render pages be exchanged for new ones sooner: each keeps the scripts of all pages that it rendered.
 * Docusaurus does so at 1 GB, or at what the environment says, with which its setting begins.
 *
 * @param bytes - Of its heap, with which a thread ends its work.
 */
export function limitRenderers(bytes: number): void {
  if (process.env.DOCUSAURUS_SSG_WORKER_THREAD_RECYCLER_MAX_MEMORY) return;
  const settings = stepsIn('@docusaurus/core/lib/ssg/ssgEnv.js');
  if ('SSGWorkerThreadRecyclerMaxMemory' in settings) {
    settings.SSGWorkerThreadRecyclerMaxMemory = bytes;
  }
}

/** Stand in for the next emptying of a folder; `clear` is Docusaurus's own. */
export function aroundClearing(around: (path: string, clear: Clear) => Promise<void>) {
  standIn('@docusaurus/core/lib/commands/utils/clearPath.js', 'default', around);
}

/** For one call: a site in several languages is built once for each. */
function standIn<Input, Output>(
  path: string,
  name: string,
  around: (input: Input, original: (input: Input) => Promise<Output>) => Promise<Output>,
): void {
  const steps = stepsIn(path) as Partial<Record<string, (input: Input) => Promise<Output>>>;
  const original = steps[name];
  if (!original) return;
  steps[name] = (input) => {
    steps[name] = original;
    return around(input, original);
  };
}

/** What a module has; nothing if it is not there, or no other package may load it. */
function stepsIn(path: string): object {
  try {
    return require(path) as object;
  } catch {
    return {};
  }
}
