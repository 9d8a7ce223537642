import {describe, expect, it} from 'vitest';
import {medianView, readView, type LighthouseResult, type Transfer} from './view.ts';

const transfer = (resourceType: string, transferSize: number, more: Partial<Transfer> = {}) => ({
  url: `https://example.org/${resourceType}`,
  resourceType,
  transferSize,
  ...more,
});

function result(performance: number, lcp: number): LighthouseResult {
  return {
    categories: {
      performance: {score: performance},
      accessibility: {score: 1},
      'best-practices': {score: 0.96},
      seo: {
        score: null,
        auditRefs: [
          {id: 'link-text', weight: 1},
          {id: 'canonical', weight: 1},
          {id: 'structured-data', weight: 0},
        ],
      },
    },
    audits: {
      'link-text': {title: 'Links do not have descriptive text', score: 0},
      canonical: {title: 'Canonical', score: 1},
      'structured-data': {title: 'Structured data', score: 0},
      'largest-contentful-paint': {numericValue: lcp},
      'total-blocking-time': {numericValue: 12},
      'cumulative-layout-shift': {numericValue: 0},
      'network-requests': {
        details: {
          items: [
            transfer('Document', 1000),
            transfer('Stylesheet', 200),
            transfer('Script', 30),
            transfer('Font', 4),
            transfer('Image', 9999, {url: 'data:image/png;base64,AAAA'}),
            transfer('Fetch', 70_000, {sessionTargetType: 'service_worker'}),
          ],
        },
      },
    },
  };
}

describe('a run of Lighthouse', () => {
  it('does not count among the bytes before a page reads what it does not wait for', () => {
    const items = [
      transfer('Document', 1000),
      transfer('Stylesheet', 200, {url: 'https://example.org/assets/b.css'}),
    ];
    const run = {...result(1, 950), audits: {'network-requests': {details: {items}}}};
    expect(readView(run, false, ['assets/b.css'])).toMatchObject({reading: 1000, all: 1200});
    expect(readView(run, false, ['assets/a.css'])).toMatchObject({reading: 1200, all: 1200});
  });

  it('gives scores, times and bytes', () => {
    expect(readView(result(0.99, 950), false)).toMatchObject({
      performance: 99,
      bestPractices: 96,
      lcp: 950,
      tbt: 12,
      cls: 0,
      reading: 1200,
      all: 1234,
      background: 70_000,
    });
  });

  it('counts scripts as needed where they open answers', () => {
    expect(readView(result(1, 1), true).reading).toBe(1230);
  });

  it('gives no number for what was not measured', () => {
    expect(readView(result(1, 1), false).seo).toBeNaN();
    expect(readView({...result(1, 1), audits: {}}, false).lcp).toBeNaN();
  });

  it('tells what costs points', () => {
    expect(readView(result(1, 1), false).faults).toEqual([
      'seo: Links do not have descriptive text (link-text)',
    ]);
  });

  it('fails with the reason of Lighthouse', () => {
    const failed = {...result(1, 1), runtimeError: {message: 'NO_FCP'}};
    expect(() => readView(failed, false)).toThrow('Lighthouse: NO_FCP');
  });
});

it('takes the median of each figure by itself', () => {
  const views = [result(0.9, 100), result(1, 300), result(0.95, 200)];
  const middle = medianView(views.map((one) => readView(one, false)));
  expect(middle).toMatchObject({performance: 95, lcp: 200, reading: 1200});
  expect(middle.transfers).toHaveLength(4);
});
