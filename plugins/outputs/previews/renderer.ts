import {createRequire} from 'node:module';
import type * as resvg from '@resvg/resvg-js';

type Resvg = typeof resvg;

const require = createRequire(import.meta.url);
const packageName = '@resvg/resvg-js';

/** Turns SVG into pixels, or says in one line why not and what to do. */
export type Renderer =
  {available: true; renderAsync: Resvg['renderAsync']} | {available: false; problem: string};

let found: Renderer | undefined;

/**
 * Load the renderer, which has a native part: a copy of `node_modules` from another kind of
 * machine lacks it, as an installation without optional packages does.
 */
export function findRenderer(load = () => require(packageName) as Resvg): Renderer {
  try {
    return {available: true, renderAsync: load().renderAsync};
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    const problem =
      `No preview images: ${packageName} cannot be loaded (${reason}). ` +
      'Run "npm ci --include=optional" on this machine.';
    return {available: false, problem};
  }
}

/** The renderer of this machine, looked for once. */
export function machineRenderer(): Renderer {
  return (found ??= findRenderer());
}
