import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {readBank, readQueries, toRecords} from '../../bench/search/bank.ts';
import {excerptFigures} from '../../bench/search/excerpts.ts';
import {buildTopics, type QuestionPage} from '../../plugins/bank/build-topics.ts';
import {searchRecords} from '../../plugins/outputs/search/build/search-records.ts';
import {parseLedger} from '../../plugins/bank/ledger/ledger.ts';
import {readPage} from '../../plugins/language/questions/read-page.ts';
import {engineOf} from '../../plugins/outputs/search/__tests__/fixtures.ts';
import type {SearchEngine} from '../../plugins/outputs/search/search-engine.ts';
import type {SearchRecord} from '../../plugins/outputs/search/record.ts';

/*
 * How well the site's own search finds its own questions. `queries.json` holds what
 * somebody might type, and for each query the ids that are right. A query whose answer
 * can be argued about gets every right id; the engine is not tuned to single queries.
 */

const kinds = ['exact', 'prefix', 'typo', 'multi', 'acronym', 'symbol', 'answer', 'stem'] as const;

/** What no kind may fall below, so that good ones do not hide a bad one. */
const LEAST_OF_A_KIND = 0.93;

interface Query {
  kind: (typeof kinds)[number];
  q: string;
  accept: string[];
}

interface Outcome extends Query {
  /** Of the first right result, from 1; null if none of the ten is right. */
  place: number | null;
  best: string | undefined;
}

const docsDir = join(import.meta.dirname, '../../docs');
const synonyms = readFileSync(join(docsDir, 'synonyms.txt'), 'utf8');
const queries = JSON.parse(
  readFileSync(join(import.meta.dirname, 'queries.json'), 'utf8'),
) as Query[];
/**
 * The pages whose questions somebody held against every query. Of later ones nobody knows which
 * queries they answer too; the ledger knows where a question has been since.
 */
const judgedPages = [
  'aws/devops-engineer',
  'kubernetes/troubleshooting',
  'terraform/state-and-modules',
];
const {ledger} = parseLedger(readFileSync(join(docsDir, 'ids.txt'), 'utf8'));
const isJudged = (id: string) =>
  judgedPages.some((page) => ledger.get(id)?.pages.includes(page) ?? false);
const records = recordsOf(docsDir);

describe('relevance set', () => {
  test('has at least 120 queries, all different, 15 or more of each of the eight kinds', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({q}) => q)).size).toBe(queries.length);
    expect([...new Set(queries.map(({kind}) => kind))].sort()).toEqual([...kinds].sort());
    for (const kind of kinds) {
      expect(queries.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(
        15,
      );
    }
  });

  test('accepts only questions that exist, at least one a query', () => {
    const ids = new Set(records.filter(({kind}) => kind === 'question').map(({id}) => id));
    expect(queries.filter(({accept}) => accept.length === 0)).toEqual([]);
    expect(queries.flatMap(({accept}) => accept).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('MRR@10 is at least 0.95 and recall@10 at least 0.99, of each kind not far below', async () => {
    const engine = await engineOf(records, {synonyms});
    const outcomes: Outcome[] = [];
    for (const query of queries) outcomes.push(await ask(engine, query));

    const report = describeOutcomes(outcomes);
    expect(mean(outcomes.map(gain)), `MRR@10\n${report}`).toBeGreaterThanOrEqual(0.95);
    expect(mean(outcomes.map(found)), `recall@10\n${report}`).toBeGreaterThanOrEqual(0.99);
    for (const kind of kinds) {
      const some = outcomes.filter((outcome) => outcome.kind === kind);
      const message = `of ${kind}\n${report}`;
      expect(mean(some.map(gain)), `MRR@10 ${message}`).toBeGreaterThanOrEqual(LEAST_OF_A_KIND);
      expect(mean(some.map(found)), `recall@10 ${message}`).toBeGreaterThanOrEqual(0.95);
    }
  }, 20_000);

  test('19 of 20 excerpts are a sentence of the answer that holds a found word', async () => {
    const engine = await engineOf(records, {synonyms});
    const results = [];
    for (const {q} of queries) results.push(...(await engine.search(q, {kinds: ['question']})));
    const answers = new Map(records.map(({id, answer}) => [id, answer]));
    const figures = excerptFigures(results, (id) => answers.get(id) ?? '');
    expect(figures.results).toBeGreaterThan(500);
    expect(figures.share, figures.others.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.95);
    const shown = results.map(({excerpt}) => excerpt?.text ?? '');
    expect(shown.filter((text) => /[\n\t\f]|References/.test(text))).toEqual([]);
  }, 20_000);

  test('12 or more long forms are known from docs/synonyms.txt alone', async () => {
    const [engine, without] = [await engineOf(records, {synonyms}), await engineOf(records)];
    const only: string[] = [];
    for (const query of queries.filter(({kind}) => kind === 'acronym')) {
      const [known, unknown] = [await ask(engine, query), await ask(without, query)];
      if (known.place === 1 && unknown.place !== 1) only.push(query.q);
    }
    expect(only.length, only.join(', ')).toBeGreaterThanOrEqual(12);
  }, 20_000);
});

/** 2,656 questions of others, which lie beside the repository where it is measured. */
const shared = join(import.meta.dirname, '../../../shared/search');
const isShared = existsSync(join(shared, 'bank-2656.json'));
const skipped = isShared ? '' : ' (skipped: there is no ../shared/search)';

describe(`a large bank${skipped}`, () => {
  test.skipIf(!isShared)(
    'MRR@10 is at least 0.88 and recall@10 at least 0.985',
    async () => {
      const bank = readBank(join(shared, 'bank-2656.json'));
      const engine = await engineOf(toRecords(bank), {synonyms});
      const drawn = readQueries(join(shared, 'queries.json')) as (Query & {target: string})[];
      const outcomes: Outcome[] = [];
      for (const query of drawn) outcomes.push(await ask(engine, query));

      const report = describeOutcomes(outcomes);
      expect(outcomes.length).toBe(480);
      expect(mean(outcomes.map(gain)), `MRR@10\n${report}`).toBeGreaterThanOrEqual(0.88);
      expect(mean(outcomes.map(found)), `recall@10\n${report}`).toBeGreaterThanOrEqual(0.985);
    },
    60_000,
  );
});

async function ask(engine: SearchEngine, query: Query): Promise<Outcome> {
  const results = await engine.search(query.q, {kinds: ['question'], limit: 10, excerpts: false});
  const index = results.findIndex(({id}) => query.accept.includes(id));
  return {...query, place: index < 0 ? null : index + 1, best: results[0]?.id};
}

function gain({place}: Outcome): number {
  return place === null ? 0 : 1 / place;
}

function found({place}: Outcome): number {
  return place === null ? 0 : 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}

/** The figures by kind, then the queries that did worst. */
function describeOutcomes(outcomes: readonly Outcome[]): string {
  const figures = [...kinds, 'all'].map((kind) => {
    const some = outcomes.filter((outcome) => kind === 'all' || outcome.kind === kind);
    const numbers = [mean(some.map(gain)), mean(some.map(found))].map((value) => value.toFixed(3));
    return `  ${kind.padEnd(8)} ${String(some.length).padStart(4)}  ${numbers.join('  ')}`;
  });
  const worst = outcomes
    .filter(({place}) => place !== 1)
    .sort((a, b) => gain(a) - gain(b))
    .slice(0, 25)
    .map(
      ({kind, q, accept, place, best}) =>
        `  ${kind} "${q}": ${accept.join(', ')} at ${place ?? 'none'}; first is ${best ?? 'none'}`,
    );
  return ['kind, queries, MRR@10, recall@10:', ...figures, 'worst queries:', ...worst].join('\n');
}

/** The records of the site, from the same reading; only the docs plugin's part is made here. */
function recordsOf(folder: string): SearchRecord[] {
  const pages = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\/.+\.md$/.test(path))
    .sort()
    .map((path) => readQuestionPage(folder, path))
    .map(({questions, ...page}) => ({...page, questions: questions.filter(({id}) => isJudged(id))}))
    .filter(
      ({doc, questions}) =>
        questions.length > 0 || /^(aws|kubernetes|terraform)\/index/.test(doc.relativePath),
    );
  return [...searchRecords(buildTopics(pages, {baseUrl: '/'}), pages)];
}

function readQuestionPage(folder: string, relativePath: string): QuestionPage {
  const path = join(folder, relativePath);
  const {frontMatter, questions} = readPage(readFileSync(path, 'utf8'));
  const text = (key: string) => {
    const value = frontMatter[key];
    return typeof value === 'string' ? value : undefined;
  };
  const title = text('title') ?? relativePath;
  return {
    doc: {
      path,
      relativePath,
      permalink: `/${relativePath.replace(/(?:index)?\.md$/, '')}`,
      title,
      label: text('sidebar_label') ?? title,
      description: text('description') ?? '',
      position: undefined,
      listed: true,
    },
    questions: questions.map(({parts}) => parts.question),
    links: [],
    files: [],
  };
}
