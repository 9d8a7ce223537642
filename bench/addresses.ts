/**
 * What permanent addresses cost a bank: the time to write their pages, and whether any of
 * them reaches a script that readers download.
 *
 *     npm run bench:addresses -- [--questions 10000] [--build]
 *
 * `--build` makes a whole site of the questions and looks through its scripts.
 */
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import type {LoadContext} from '@docusaurus/types';
import {placeQuestions} from '../plugins/bank/addresses.ts';
import {buildTopics, type QuestionPage} from '../plugins/bank/build-topics.ts';
import type {Bank} from '../plugins/outputs/index.ts';
import {createPermanentPages} from '../plugins/outputs/permanent-links/output.ts';
import {writeQuestionFiles} from '../plugins/outputs/question-files/write-question-files.ts';
import {readPage} from '../plugins/language/questions/read-page.ts';
import {record} from './figures.ts';
import {defaultVocabulary} from '../plugins/language/vocabulary.ts';

const {values} = parseArgs({
  options: {questions: {type: 'string', default: '10000'}, build: {type: 'boolean'}},
});
const perPage = 20;
const count = Number(values.questions);
/** In milliseconds, at 10,000 questions. */
const goal = 5000;
const root = join(import.meta.dirname, '..');

function pageText(page: number): string {
  const questions = Array.from({length: perPage}, (_, index) => {
    const number = page * perPage + index;
    return `??? question "${index + 1}. What is case ${number} about? {#case-${number}}"\n    🟢 **Beginner**\n\n    Case ${number} is about the number ${number}. It is told here in two sentences.\n`;
  });
  return `# Page ${page}\n\n${questions.join('\n')}`;
}

const texts = Array.from({length: Math.ceil(count / perPage)}, (_, page) => pageText(page));
const pages = texts.map((text, index): QuestionPage => ({
  doc: {
    path: '',
    relativePath: `topic/page-${index}.md`,
    permalink: `/topic/page-${index}/`,
    title: `Page ${index}`,
    label: `Page ${index}`,
    description: '',
    position: undefined,
    listed: true,
  },
  questions: readPage(text).questions.map(({parts}) => parts.question),
  links: [],
  files: [],
}));
const context = {
  baseUrl: '/',
  siteConfig: {title: 'A bank', url: 'https://example.org', favicon: 'img/favicon.svg'},
  i18n: {currentLocale: 'en', localeConfigs: {}},
  codeTranslations: {},
} as unknown as LoadContext;

const cache = join(root, 'node_modules/.cache');
mkdirSync(cache, {recursive: true});
const folder = mkdtempSync(join(cache, 'bench-addresses-'));
void main();

async function main(): Promise<void> {
  let missed = false;
  try {
    const times = [];
    for (let run = 0; run < 3; run++) {
      const out = join(folder, `out-${run}`);
      const permanent = createPermanentPages({
        context,
        vocabulary: defaultVocabulary,
        previews: false,
      });
      const started = performance.now();
      const topics = buildTopics(pages, {baseUrl: '/'});
      const addresses = placeQuestions(pages, topics, {ledger: new Map(), moves: []}, '/');
      permanent.update({addresses, permalinks: [] as string[], pages} as unknown as Bank);
      const documents = permanent.documents();
      await writeQuestionFiles({outDir: out, left: undefined, documents, markdown: null});
      times.push(performance.now() - started);
      const written = readdirSync(join(out, 'q')).length;
      if (written < count) throw new Error(`Found ${written} pages of /q/, expected ${count}`);
    }

    const median = times.sort((a, b) => a - b)[1] ?? 0;
    missed ||= median > goal;
    record('addresses', [
      {what: `pages of /q/, ${count} questions`, measured: median, unit: 'ms', atMost: goal},
    ]);
    console.log(
      `${count} questions: pages of /q/ written in ${median.toFixed(0)} ms (median of 3, goal ${goal})`,
    );
    if (values.build && inScripts() > 0) missed = true;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }

  process.exitCode = missed ? 1 : 0;
}

/** How many permanent addresses the scripts of a whole build hold. */
function inScripts(): number {
  const docs = join(folder, 'docs');
  mkdirSync(join(docs, 'topic'), {recursive: true});
  for (const [index, text] of texts.entries())
    writeFileSync(join(docs, `topic/page-${index}.md`), text);
  const out = join(folder, 'build');
  const {status} = spawnSync(
    process.execPath,
    ['node_modules/.bin/docusaurus', 'build', '--out-dir', out],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        DOCS_DIR: docs,
        DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus-bench',
      },
    },
  );
  rmSync(join(root, '.docusaurus-bench'), {recursive: true, force: true});
  if (status !== 0) throw new Error('The build failed');
  const written = readdirSync(join(out, 'q')).filter((name) => !name.endsWith('.md')).length;
  const scripts = readdirSync(join(out, 'assets/js'));
  const found = scripts.flatMap(
    (name) => readFileSync(join(out, 'assets/js', name), 'utf8').match(/\/q\/case-\d+/g) ?? [],
  );
  console.log(
    `${written} pages of /q/ built; ${found.length} of their addresses in ${scripts.length} scripts`,
  );
  return found.length;
}
