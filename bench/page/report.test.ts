import {describe, expect, it} from 'vitest';
import {
  everyGoal,
  growthTable,
  markdownTable,
  marksReport,
  tapsTable,
  viewsTable,
} from './report.ts';
import type {View} from './view.ts';

const good: View = {
  performance: 100,
  accessibility: 100,
  bestPractices: 100,
  seo: 100,
  lcp: 900,
  tbt: 0,
  cls: 0,
  reading: 20_000,
  all: 100_000,
  background: 0,
  faults: [],
  transfers: [
    {url: 'https://example.org/a', resourceType: 'Document', transferSize: 12_000},
    {url: 'https://example.org/b', resourceType: 'Script', transferSize: 8000},
  ],
};

describe('the table of views', () => {
  it('is Markdown with the goals beside the figures', () => {
    const {text, missed} = viewsTable([{name: 'ours', view: good, goals: everyGoal}]);
    expect(missed).toEqual([]);
    expect(text).toMatch(/^\| question page +\| goal +\| ours +\|\n\| -+ \| -+ \| -+ \|\n/);
    expect(text).toMatch(/^\| LCP +\| at most 1\.0 s +\| 0\.90 s +\|$/m);
    expect(text).toMatch(/^\| all bytes .+\| at most 120 kB +\| 100\.0 kB +\|$/m);
  });

  it.each([
    [{performance: 99}, 'ours: performance is 99, goal 100'],
    [{lcp: 1010}, 'ours: LCP is 1.01 s, goal at most 1.0 s'],
    [{tbt: 51}, 'ours: TBT is 51 ms, goal at most 50 ms'],
    [{cls: 0.001}, 'ours: CLS is 0.001, goal 0'],
    [{reading: 28_100}, 'goal at most 28 kB'],
    [{all: 120_100}, 'goal at most 120 kB'],
    [{seo: NaN}, 'ours: SEO is not measured, goal 100'],
  ])('says that %j misses a goal', (figures, message) => {
    const {missed} = viewsTable([{name: 'ours', view: {...good, ...figures}, goals: everyGoal}]);
    expect(missed).toHaveLength(1);
    expect(missed[0]).toContain(message);
  });

  it('says what costs points, once', () => {
    const view = {...good, seo: 92, faults: ['seo: Links']};
    const {missed} = viewsTable([{name: 'ours', view, goals: everyGoal}]);
    expect(missed).toEqual(['ours: SEO is 92, goal 100', 'ours: seo: Links']);
  });

  it('hands each judged figure over with that of stock beside it', () => {
    const {figures} = viewsTable([
      {name: 'ours', view: good, goals: ['lcp']},
      {name: 'stock', view: {...good, lcp: 1950}, goals: []},
    ]);
    expect(figures).toEqual([
      {what: 'LCP, ours', measured: 900, unit: 'ms', atMost: 1000, stock: 1950},
    ]);
  });

  it('asks nothing of what is there to compare with', () => {
    const {missed} = viewsTable([{name: 'stock', view: {...good, performance: 1}, goals: []}]);
    expect(missed).toEqual([]);
  });
});

describe('the table of growth', () => {
  const grown = (all: number) =>
    growthTable([
      {questions: 100, view: good},
      {questions: 10_000, view: {...good, all}},
    ]);

  it('compares with the smallest bank, and tells kinds apart', () => {
    const {text, missed} = grown(105_000);
    expect(missed).toEqual([]);
    expect(text).toMatch(
      /^\| 10,000 +\| 105\.0 kB +\| \+5\.0 % +\| 12\.0 kB +\| 0\.0 kB +\| 8\.0 kB/m,
    );
  });

  it('misses beyond 5 percent', () => {
    expect(grown(105_100).missed).toEqual(['First view at 10000 questions: +5.1 %, goal +5 %']);
  });
});

it('the best session of taps counts, as others share the machine', () => {
  const session = (inp: number) => ({
    count: 46,
    inp,
    worst: inp,
    kinds: [{what: 'the filter', count: 2, median: 24, worst: inp}],
  });
  const {text} = tapsTable([session(140), session(96)]);
  expect(text).toMatch(/^\| the filter +\| 2 +\| 24 ms +\| 96 ms +\|$/m);
  expect(text).toContain('INP of 46 taps, in each session: 140 ms, 96 ms');
  expect(tapsTable([session(140), session(96)]).missed).toEqual([]);
  expect(tapsTable([session(140), session(104)]).missed).toEqual([
    'INP is 104 ms at best, goal at most 100 ms',
  ]);
});

it('marks are there from one frame to the next, and none comes late', () => {
  const frames = (...list: [start: number, marks: number][]) =>
    list.map(([start, marks]) => ({start, marks}));
  const quick = frames([0, 0], [17, 0], [33, 200], [50, 200], [67, 200]);
  const late = frames([0, 0], [17, 0], [67, 200], [83, 200], [100, 200]);
  const slow = frames([0, 0], [17, 100], [33, 200], [50, 200]);
  expect(marksReport([late, quick])).toMatchObject({
    text: 'Frames that show the marks of 200 questions, in each session: 1 (longest 3.00), 1 (longest 1.02)',
    missed: [],
  });
  expect(marksReport([late]).missed).toHaveLength(1);
  expect(marksReport([slow]).missed).toHaveLength(1);
});

it('columns of a table are as wide as what is in them', () => {
  expect(markdownTable(['a', 'bb'], [['long', '']])).toBe(
    '| a    | bb  |\n| ---- | --- |\n| long |     |',
  );
});
