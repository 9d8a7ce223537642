import {median} from '../search/numbers.ts';

interface Audit {
  title?: string;
  score?: number | null;
  numericValue?: number;
  details?: {items?: unknown[]};
}

/** The part of a Lighthouse result that is read. */
export interface LighthouseResult {
  runtimeError?: {message: string};
  categories: Record<
    string,
    {score: number | null; auditRefs?: {id: string; weight: number}[]} | undefined
  >;
  audits: Record<string, Audit | undefined>;
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
  /** Bytes until the text is styled and can be read. */
  reading: number;
  /** Bytes of everything until the page is at rest. */
  all: number;
  /** Bytes that are saved for later by a service worker, after that. */
  background: number;
  transfers: Transfer[];
  /** What costs points elsewhere than in performance, in Lighthouse's words. */
  faults: string[];
}

const checklists = ['accessibility', 'best-practices', 'seo'];

/**
 * @param opensByScript - Whether answers open only once the page's scripts have run; `<details>`
 * needs none.
 * @param later - Style sheets that the page does not wait for, as ends of their addresses.
 */
export function readView(
  result: LighthouseResult,
  opensByScript: boolean,
  later: readonly string[] = [],
): View {
  if (result.runtimeError) throw new Error(`Lighthouse: ${result.runtimeError.message}`);
  const score = (category: string) => Math.round((result.categories[category]?.score ?? NaN) * 100);
  const number = (audit: string) => result.audits[audit]?.numericValue ?? NaN;
  const items = (result.audits['network-requests']?.details?.items ?? []) as Transfer[];
  const transfers = items.filter(({url}) => /^https?:/.test(url));

  const needed = opensByScript ? ['Document', 'Stylesheet', 'Script'] : ['Document', 'Stylesheet'];
  const isLater = (address: string) => later.some((file) => address.endsWith(`/${file}`));
  const inPage = transfers.filter(({sessionTargetType = 'page'}) => sessionTargetType === 'page');
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    lcp: number('largest-contentful-paint'),
    tbt: number('total-blocking-time'),
    cls: number('cumulative-layout-shift'),
    reading: sum(
      inPage.filter(({resourceType, url}) => needed.includes(resourceType) && !isLater(url)),
    ),
    all: sum(inPage),
    background: sum(transfers) - sum(inPage),
    transfers: inPage,
    faults: checklists.flatMap((category) => faultsOf(result, category)),
  };
}

function faultsOf({categories, audits}: LighthouseResult, category: string): string[] {
  const counted = (categories[category]?.auditRefs ?? []).filter(({weight}) => weight > 0);
  return counted.flatMap(({id}) => {
    const {score = null, title = id} = audits[id] ?? {};
    return score === null || score === 1 ? [] : [`${category}: ${title} (${id})`];
  });
}

function sum(transfers: readonly Transfer[]): number {
  return transfers.reduce((bytes, {transferSize}) => bytes + transferSize, 0);
}

/** Each figure's median over runs; lists are those of the last one. */
export function medianView(views: readonly View[]): View {
  const last = views.at(-1);
  if (!last) throw new Error('Found no run of Lighthouse, expected at least one');
  const middle = Object.entries(last).flatMap(([key, value]) =>
    typeof value === 'number' ? [[key, median(views.map((view) => view[key as FigureName]))]] : [],
  );
  return {...last, ...(Object.fromEntries(middle) as Record<FigureName, number>)};
}

export type FigureName = Exclude<keyof View, 'transfers' | 'faults'>;
