/*
 * How long parsing takes with and without the dialect. Run with `npx tsx bench/dialect.ts`.
 *
 * "Without" parses the same text with everything else that the site reads (GFM, front
 * matter, directives). The runs alternate, so that a busy machine slows down both.
 * "doubled" is the time for twice the text divided by the time for the text: 2 is linear.
 */
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import remarkDetails from '../plugins/language/dialect/index.ts';
import {inputs, type Input} from './inputs.ts';

const runs = 7;
/** `BENCH_SCALE=0.1` takes a tenth of each text, for a quick look. */
const scale = Number(process.env.BENCH_SCALE ?? 1);
const goal = 1.15;

const without = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .freeze();
const withDialect = without().use(remarkDetails).freeze();

const rows = inputs.map((input) => measure({...input, size: input.size * scale}));
console.table(rows);

// Without the dialect the bodies of questions are indented code, which costs next to
// nothing; what the dialect adds shows against the same content as plain Markdown.
const [questions, plain] = rows;
const ratio = round((questions?.['with (ms)'] ?? NaN) / (plain?.['without (ms)'] ?? NaN));
console.log(`Ordinary pages: ${ratio} times the same content as plain Markdown (goal: ${goal}).`);
process.exitCode = ratio <= goal ? 0 : 1;

function measure({name, size, build}: Input) {
  const pages = build(size);
  const twice = build(size * 2);
  const times = {with: [] as number[], without: [] as number[], twice: [] as number[]};
  for (let run = -1; run < runs; run++) {
    const measured = {
      with: time(pages, withDialect),
      without: time(pages, without),
      twice: time(twice, withDialect),
    };
    // The first round only warms up.
    if (run < 0) continue;
    times.with.push(measured.with);
    times.without.push(measured.without);
    times.twice.push(measured.twice);
  }

  const dialect = median(times.with);
  const stock = median(times.without);
  const doubled = median(times.twice) / dialect;
  return {
    input: name,
    MB: round(pages.join('').length / 1e6),
    'with (ms)': Math.round(dialect),
    'without (ms)': Math.round(stock),
    ratio: round(dialect / stock),
    doubled: round(doubled),
  };
}

/** Milliseconds of CPU: on a busy machine the clock on the wall tells little. */
function time(pages: string[], processor: typeof without): number {
  const began = process.cpuUsage();
  for (const page of pages) processor.parse(page);
  const {user, system} = process.cpuUsage(began);
  return (user + system) / 1000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
