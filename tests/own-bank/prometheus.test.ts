import {createRequire} from 'node:module';
import type * as CodeMirrorLanguage from '@codemirror/language';
import type * as CodeMirrorState from '@codemirror/state';
import type {EditorView} from '@codemirror/view';
import type * as CodeMirrorPromQL from '@prometheus-io/codemirror-promql';
import {expect, it, onTestFinished, vi} from 'vitest';
import {parseAllDocuments} from 'yaml';
import {fences, inlineCode, type Fence} from './answers.ts';

/*
 * Queries and rules of Prometheus, read by the parser that its own page of queries has, which also knows
 * what a function takes and returns. promtool knows more, but Debian's is too old for Prometheus 3.
 */

// The parser is CommonJS, and works with the editor's modules of that kind alone.
const require = createRequire(import.meta.url);
const {ensureSyntaxTree} = require('@codemirror/language') as typeof CodeMirrorLanguage;
const {EditorState} = require('@codemirror/state') as typeof CodeMirrorState;
const {LanguageType, PromQLExtension, promQLLanguage} =
  require('@prometheus-io/codemirror-promql') as typeof CodeMirrorPromQL;

const extensions = promQLLanguage(LanguageType.PromQL);
const lint = new PromQLExtension().getLinter().promQL();

/** What is wrong with a query. */
async function problemsOf(query: string): Promise<string[]> {
  const start = EditorState.create({doc: query, extensions});
  const tree = ensureSyntaxTree(start, query.length, 10_000);
  if (!tree) return ['not read to its end'];
  const problems: string[] = [];
  // Whoever types has not written the end yet, so that the editor is silent there.
  tree.iterate({
    enter: ({type, from, node}) => {
      if (type.isError) problems.push(`unexpected at ${from}`);
      if (type.name === 'MatrixSelector' && node.firstChild?.name !== 'VectorSelector') {
        problems.push('ranges only allowed for vector selectors');
      }
    },
  });
  // What was read in more than 20 ms belongs to the next state. The linter takes no more of a view.
  const view: Pick<EditorView, 'state'> = {state: start.update({}).state};
  const found = await lint(view as EditorView);
  return [...problems, ...found.map(({message}) => message)];
}

it.each([
  ['rate(http_requests_total)', 'expected type matrix'],
  ['sum by (job (rate(http_requests_total[5m]))', 'unexpected'],
  ['rates(http_requests_total[5m])', 'unexpected'],
  ['sum(rate(x[5m])) without', 'unexpected'],
  ['histogram_quantile(0.99)', 'expected 2 argument'],
  ['x{job="a}', 'unexpected'],
  ['x * on (job) group_left y z', 'unexpected'],
  ['max_over_time(rate(x[5m])[1h])', 'ranges only'],
])('a query that Prometheus refuses is found: %s', async (query, message) => {
  const problems = await problemsOf(query);
  expect(problems).not.toEqual([]);
  expect(problems.join()).toContain(message);
});

it('a busy machine reads a query to its end', async () => {
  let now = 0;
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 50));
  onTestFinished(() => {
    clock.mockRestore();
  });
  expect(await problemsOf('sum by (job) (rate(a[5m])) / rate(b)')).toHaveLength(1);
});

const yaml: (Fence & {content: Record<string, unknown>})[] = fences
  .filter(({lang}) => lang === 'yaml')
  .flatMap((block) =>
    parseAllDocuments(block.text, {logLevel: 'silent'}).map((document) => ({
      ...block,
      content: (document.toJS() ?? {}) as Record<string, unknown>,
    })),
  );

/** The values of a key at any depth. */
function valuesOf(node: unknown, key: string): unknown[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]: [string, unknown]) => [
    ...(name === key ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

const messages = fences.find(({text}) => text.includes('expected type range vector in call'));
/** What an answer shows as refused. */
const refused = messages?.text.split('\n').filter((line) => /^\S/.test(line)) ?? [];

const inYaml = yaml.flatMap(({where, content}) =>
  [
    ...valuesOf(content.groups, 'expr'),
    ...valuesOf(content.tests, 'expr'),
    ...valuesOf(content, 'prometheus').flatMap((provider) => valuesOf(provider, 'query')),
  ].map((query) => ({where, query: String(query)})),
);
const inBlocks = fences
  .filter(({lang}) => lang === 'promql')
  .flatMap(({where, text}) => text.split(/\n{2,}/).map((query) => ({where, query})));
const inSentences = inlineCode
  .filter(({text}) => /\b(rate|increase|sum|absent|\w+_over_time)( by \(.+\))? ?\([^)]/.test(text))
  .filter(({text}) => !/\.\.\.|…/.test(text) && !refused.includes(text))
  // What is added to a query.
  .map(({where, text}) => ({where, query: text.replace(/^or /, 'x or ')}));

it.each([
  ['rules and tests', inYaml, 8],
  ['blocks', inBlocks, 5],
  ['sentences', inSentences, 8],
])('Prometheus takes every query in %s', async (_, queries, least) => {
  expect(queries.length).toBeGreaterThanOrEqual(least);
  const found = await Promise.all(
    queries.map(async ({where, query}) =>
      (await problemsOf(query)).map((problem) => `${where}: ${problem} in ${query}`),
    ),
  );
  expect(found.flat()).toEqual([]);
});

it('Prometheus refuses what an answer says that it refuses', async () => {
  expect(refused).toHaveLength(3);
  for (const query of refused) expect(await problemsOf(query), query).not.toEqual([]);
});

/** Keys that a mapping may have, one of a list that stands for all of it, or nothing known. */
type Shape = null | readonly [Shape] | {readonly [key: string]: Shape};

const keys = (names: string): Record<string, null> =>
  Object.fromEntries(names.split(' ').map((name) => [name, null]));

const route = keys(
  'receiver group_by group_wait group_interval repeat_interval continue matchers ' +
    'mute_time_intervals active_time_intervals',
);

/**
 * Rules, their tests and routes as the sources of Prometheus 3 and Alertmanager have them; of a
 * scrape what the answers use, each looked up in config/config.go of github.com/prometheus/prometheus.
 */
const configuration: Shape = {
  groups: [
    {
      ...keys('name interval limit query_offset labels'),
      rules: [keys('record alert expr for keep_firing_for labels annotations')],
    },
  ],
  ...keys('rule_files evaluation_interval'),
  tests: [
    {
      ...keys('name interval external_labels external_url start_timestamp'),
      input_series: [keys('series values')],
      promql_expr_test: [
        {...keys('expr eval_time'), exp_samples: [keys('labels value histogram')]},
      ],
      alert_rule_test: [
        {...keys('alertname eval_time'), exp_alerts: [keys('exp_labels exp_annotations')]},
      ],
    },
  ],
  scrape_configs: [
    {
      ...keys('job_name scrape_interval sample_limit label_value_length_limit'),
      ...keys('scrape_native_histograms always_scrape_classic_histograms'),
      static_configs: [keys('targets labels')],
      metric_relabel_configs: [keys('source_labels regex action target_label replacement')],
    },
  ],
  remote_write: [keys('url send_native_histograms protobuf_message')],
  route: {...route, routes: [route]},
  receivers: [keys('name')],
  inhibit_rules: [keys('source_matchers target_matchers equal')],
};

/** The places in a configuration that its shape does not have. */
function strangers(value: unknown, shape: Shape, path = ''): string[] {
  if (shape === null) return [];
  if (Array.isArray(shape)) {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((entry, index) =>
      strangers(entry, (shape as readonly [Shape])[0], `${path}[${index}]`),
    );
  }
  if (typeof value !== 'object' || value === null) return [`${path} is no mapping`];
  return Object.entries(value).flatMap(([key, inner]) =>
    key in shape
      ? strangers(inner, (shape as Record<string, Shape>)[key] ?? null, `${path}.${key}`)
      : [`${path}.${key}`],
  );
}

it('a key that Prometheus does not know is found', () => {
  const rules = [{alert: 'A', expression: '1'}];
  expect(strangers({groups: [{name: 'a', rules}]}, configuration)).toEqual([
    '.groups[0].rules[0].expression',
  ]);
  expect(strangers({scrape_configs: {job_name: 'a'}}, configuration)).toEqual([
    '.scrape_configs is no list',
  ]);
});

it('rules, scrapes and routes have the keys that Prometheus and Alertmanager know', () => {
  const files = yaml.filter(({content}) =>
    ['groups', 'tests', 'scrape_configs', 'route'].some((key) => key in content),
  );
  expect(files.length).toBeGreaterThanOrEqual(8);
  expect(
    files.flatMap(({where, content}) =>
      strangers(content, configuration).map((path) => `${where}: ${path}`),
    ),
  ).toEqual([]);
});

it('every rule has one name and one query', () => {
  const rules = yaml.flatMap(({content}) => valuesOf(content.groups, 'rules').flat()) as Record<
    string,
    unknown
  >[];
  expect(rules.length).toBeGreaterThanOrEqual(6);
  for (const {alert, record, expr} of rules) {
    expect([alert, record].filter((name) => typeof name === 'string')).toHaveLength(1);
    expect(expr).toBeTypeOf('string');
  }
});
