import {median} from '../search/numbers.ts';

/** The part of a Lighthouse result that is read. */
export interface LighthouseResult {
  runtimeError?: {message: string};
  environment: {benchmarkIndex: number};
  categories: Record<string, {score: number | null}>;
  audits: Record<string, {numericValue?: number; details?: {items?: unknown[]}} | undefined>;
}

/** A request, as Lighthouse lists it. */
export interface Transfer {
  url: string;
  resourceType: string;
  /** With headers. */
  transferSize: number;
  /** Which thread asked: `page`, or that of a worker. */
  sessionTargetType?: string;
}

/** What a reader's first view of a page took. */
export interface View {
  performance: number;
  accessibility: number;
  bestPractices: number;
  seo: number;
  /** Milliseconds. */
  lcp: number;
  tbt: number;
  cls: number;
  /** Bytes until the text is styled and its answers open. */
  reading: number;
  /** Bytes of everything until the page is at rest. */
  all: number;
  /** Bytes that are saved for later by a service worker, after that. */
  background: number;
  transfers: Transfer[];
}

/**
 * @param opensByScript - Whether answers open only once the page's scripts have run; `<details>`
 * needs none.
 */
export function readView(result: LighthouseResult, opensByScript: boolean): View {
  if (result.runtimeError) throw new Error(`Lighthouse: ${result.runtimeError.message}`);
  const score = (category: string) => Math.round((result.categories[category]?.score ?? NaN) * 100);
  const number = (audit: string) => result.audits[audit]?.numericValue ?? NaN;
  const items = (result.audits['network-requests']?.details?.items ?? []) as Transfer[];
  const transfers = items.filter(({url}) => /^https?:/.test(url));

  const needed = opensByScript ? ['Document', 'Stylesheet', 'Script'] : ['Document', 'Stylesheet'];
  const inPage = transfers.filter(({sessionTargetType = 'page'}) => sessionTargetType === 'page');
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lcp: number('largest-contentful-paint'),
    tbt: number('total-blocking-time'),
    cls: number('cumulative-layout-shift'),
    reading: sum(inPage.filter(({resourceType}) => needed.includes(resourceType))),
    all: sum(inPage),
    background: sum(transfers) - sum(inPage),
    transfers: inPage,
  };
}

function sum(transfers: readonly Transfer[]): number {
  return transfers.reduce((bytes, {transferSize}) => bytes + transferSize, 0);
}

/** Each figure's median over runs; the list of transfers is that of the last one. */
export function medianView(views: readonly View[]): View {
  const last = views.at(-1);
  if (!last) throw new Error('Found no run of Lighthouse, expected at least one');
  const middle = Object.entries(last).flatMap(([key]) =>
    key === 'transfers' ? [] : [[key, median(views.map((view) => view[key as FigureName]))]],
  );
  return {...last, ...(Object.fromEntries(middle) as Record<FigureName, number>)};
}

export type FigureName = Exclude<keyof View, 'transfers'>;
