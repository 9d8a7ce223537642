import {loading, rendering} from './watched-globals.ts';
import preload from '@docusaurus/core/lib/client/preload.js';
import render from '@docusaurus/core/lib/client/serverEntry.js';
import type {CollectedPage} from './build-steps.ts';
import {lastingMark} from './lasting-mark.ts';

/*
 * The script that Node renders pages with: Docusaurus's own, `@docusaurus/core/lib/client/serverEntry`, which says of each
 * page whether it can be kept. Since Docusaurus 3.8.
 */

interface RenderedPage {
  html: string;
  collectedData: CollectedPage;
}

type Render = (request: {pathname: string}) => Promise<RenderedPage>;

export default async function renderPage(request: {pathname: string}): Promise<RenderedPage> {
  // Modules run once for all pages.
  await loading(() => preload(request.pathname));
  const {result, lasts} = await rendering(() => (render as Render)(request));
  result.collectedData.metadata.public[lastingMark] = lasts;
  return result;
}
